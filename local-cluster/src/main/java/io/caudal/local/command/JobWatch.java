package io.caudal.local.command;

import io.caudal.local.dashboard.LakeWatch;
import io.caudal.local.dashboard.TableStatus;
import io.caudal.local.flink.TableCounters;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Watches the tables of a user's own job; its lake as well where that is on this machine. */
final class JobWatch implements AutoCloseable {

  private final List<String> tables;
  private final TableCounters counters;
  private final Connection duckdb;
  private final Map<String, LakeWatch> lake = new LinkedHashMap<>();

  /**
   * A watch over tables by their names in the lake.
   *
   * @param lake the lake's folder; empty if the lake is elsewhere
   */
  JobWatch(List<String> tables, TableCounters counters, Optional<Path> lake) throws SQLException {
    this.tables = List.copyOf(tables);
    this.counters = counters;
    this.duckdb = DriverManager.getConnection("jdbc:duckdb:");
    lake.map(folder -> folder.resolve("refined"))
        .ifPresent(
            zone ->
                tables.forEach(
                    table ->
                        this.lake.put(
                            table, new LakeWatch(zone.resolve(table), duckdb, Optional.empty()))));
  }

  List<TableStatus> refresh() throws SQLException {
    List<TableStatus> all = new ArrayList<>();
    for (String table : tables) {
      LakeWatch watch = lake.get(table);
      if (watch != null) {
        watch.refresh();
      }
      all.add(
          new TableStatus(
              table,
              OptionalInt.empty(),
              counters.of(table),
              watch == null ? OptionalLong.empty() : OptionalLong.of(watch.allRows()),
              Optional.empty()));
    }
    return all;
  }

  @Override
  public void close() throws SQLException {
    duckdb.close();
  }
}
