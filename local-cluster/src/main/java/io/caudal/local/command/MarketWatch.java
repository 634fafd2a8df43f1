package io.caudal.local.command;

import io.caudal.local.check.CheckedTable;
import io.caudal.local.check.FreshnessMeter;
import io.caudal.local.check.Lake;
import io.caudal.local.dashboard.LakeWatch;
import io.caudal.local.dashboard.SnapshotProgress;
import io.caudal.local.dashboard.TableStatus;
import io.caudal.local.flink.ChangesSeen;
import io.caudal.local.flink.TableCounters;
import io.caudal.local.tickit.Journal;
import io.caudal.local.tickit.TickitData;
import io.caudal.local.tickit.TickitTable;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Watches the marketplace's tables in the job and in the lake. */
final class MarketWatch implements AutoCloseable {

  private static final int ALL = 100;

  private final Map<TickitTable, LakeWatch> tables = new LinkedHashMap<>();
  private final Label label;
  private final TickitData data;
  private final TableCounters counters;

  MarketWatch(
      List<TickitTable> tables,
      Label label,
      TickitData data,
      TableCounters counters,
      Path zone,
      Lake lake,
      Journal journal)
      throws SQLException {
    this.label = label;
    this.data = data;
    this.counters = counters;
    for (TickitTable table : tables) {
      FreshnessMeter meter = FreshnessMeter.of(lake, CheckedTable.tickit(table), journal, table);
      LakeWatch watch =
          new LakeWatch(zone.resolve(table.lakeTable()), lake.connection(), Optional.of(meter));
      watch.begin();
      this.tables.put(table, watch);
    }
  }

  /** Takes in what is new, and says how it stands. */
  List<TableStatus> refresh() throws SQLException {
    List<TableStatus> all = new ArrayList<>();
    for (Map.Entry<TickitTable, LakeWatch> entry : tables.entrySet()) {
      entry.getValue().refresh();
      all.add(status(entry.getKey(), entry.getValue()));
    }
    return all;
  }

  @Override
  public void close() {
    tables.values().forEach(LakeWatch::close);
  }

  /** Whether the job has begun to read every source: what is committed from now on is logged. */
  boolean everySourceHasBegun() {
    return tables.keySet().stream()
        .map(TickitTable::source)
        .distinct()
        .allMatch(source -> tablesOf(source).stream().anyMatch(this::hasBegun));
  }

  /** What of the table is in the lake. */
  LakeWatch of(TickitTable table) {
    return Objects.requireNonNull(tables.get(table));
  }

  private boolean hasBegun(TickitTable table) {
    ChangesSeen seen = counters.of(table.lakeTable());
    return seen.reads() + seen.logged() > 0;
  }

  private TableStatus status(TickitTable table, LakeWatch lake) {
    ChangesSeen seen = counters.of(table.lakeTable());
    long read = Math.max(seen.reads(), lake.readRows());
    int percent =
        followsTheLog(table.source()) ? ALL : SnapshotProgress.percent(read, data.rows(table));
    return new TableStatus(
        label.of(table),
        OptionalInt.of(percent),
        seen,
        OptionalLong.of(lake.allRows()),
        lake.freshness());
  }

  /** The log follows once all tables of the source have been read. */
  private boolean followsTheLog(String source) {
    return tablesOf(source).stream()
        .anyMatch(table -> counters.of(table.lakeTable()).logged() + of(table).loggedRows() > 0);
  }

  private List<TickitTable> tablesOf(String source) {
    return tables.keySet().stream().filter(table -> table.source().equals(source)).toList();
  }
}
