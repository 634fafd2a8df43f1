package io.caudal.source.sqlserver;

import io.caudal.config.Problem;
import io.caudal.source.log.LostPosition;
import io.caudal.source.log.LostPositionException;
import io.debezium.connector.sqlserver.Lsn;
import io.debezium.connector.sqlserver.SqlServerChangeTable;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Notices when changes were lost between two reads of the log: because a table's capture was
 * switched off and on again, or because the cleanup job removed changes before they were read. The
 * connector would go on with what is there.
 *
 * <p>What it knows goes with the position into checkpoints: how far the log was read, idle times
 * included, and which change tables each table had.
 */
final class CaptureWatch {

  /** The keys of what it knows. */
  static final List<String> KEYS = List.of("caudal_read_to", "caudal_change_tables");

  private static final Duration STEP = Duration.ofSeconds(1);

  private final LostPosition lost;
  private final Set<String> captured;
  private final Map<String, Set<Integer>> changeTables = new TreeMap<>();
  private @Nullable Lsn restored;
  private Lsn asked = Lsn.NULL;
  private long lastAsked;
  private boolean active;
  private volatile Map<String, String> known = Map.of();

  /**
   * A watch that has not begun, and so notices nothing.
   *
   * @param source its name
   * @param captured the tables as {@code schema.table}
   */
  CaptureWatch(String source, Set<String> captured) {
    this.lost = LostPosition.of(source);
    this.captured = Set.copyOf(captured);
  }

  /** Asks the server for the end of its log. */
  @FunctionalInterface
  interface LogEnd {
    Lsn ask() throws SQLException;
  }

  /** Begins with the position of a checkpoint, or of a first start. */
  void begin(Map<String, String> offset) {
    active = true;
    String readTo = offset.get(KEYS.get(0));
    restored = readTo == null ? null : later(readTo, offset.get("commit_lsn"));
    changeTables.clear();
    changeTables.putAll(decode(offset.getOrDefault(KEYS.get(1), "")));
    changeTables.keySet().retainAll(captured);
    publish(readTo);
  }

  private static Lsn later(String readTo, @Nullable String position) {
    Lsn end = Lsn.valueOf(readTo);
    Lsn commit = Lsn.valueOf(position);
    return commit.compareTo(end) > 0 ? commit : end;
  }

  /** Takes note that all was read which had been asked for, and asks for more now and then. */
  void beforeRead(LogEnd end) throws SQLException {
    if (!active) {
      return;
    }
    if (asked.isAvailable()) {
      publish(asked.toString());
    }
    long now = System.nanoTime();
    if (!asked.isAvailable() || now - lastAsked > STEP.toNanos()) {
      asked = end.ask();
      lastAsked = now;
    }
  }

  /**
   * Holds the change tables about to be read against those read before.
   *
   * @throws LostPositionException if changes were lost in between
   */
  void check(SqlServerChangeTable[] tables) {
    if (!active) {
      return;
    }
    Optional<Problem> lost = problems(tables).stream().findFirst();
    if (lost.isPresent()) {
      throw new LostPositionException(lost.orElseThrow());
    }
    restored = null;
    byTable(tables).forEach((table, instances) -> changeTables.put(table, ids(instances)));
  }

  /** What was lost since the change tables that were read before. */
  List<Problem> problems(SqlServerChangeTable[] tables) {
    Map<String, List<SqlServerChangeTable>> now = byTable(tables);
    List<Problem> problems = new ArrayList<>();
    changeTables.forEach(
        (table, before) ->
            problem(table, before, now.getOrDefault(table, List.of())).ifPresent(problems::add));
    return problems;
  }

  private static Map<String, List<SqlServerChangeTable>> byTable(SqlServerChangeTable[] tables) {
    return Arrays.stream(tables)
        .collect(
            Collectors.groupingBy(
                table ->
                    table.getSourceTableId().schema() + "." + table.getSourceTableId().table()));
  }

  private Optional<Problem> problem(
      String table, Set<Integer> before, List<SqlServerChangeTable> now) {
    List<SqlServerChangeTable> same =
        now.stream()
            .filter(instance -> before.contains(instance.getChangeTableObjectId()))
            .collect(Collectors.toList());
    if (same.isEmpty()) {
      return lost(table, "must still be captured as it was", "its capture was switched off");
    }
    Lsn readTo = restored;
    if (readTo != null
        && same.stream().allMatch(instance -> instance.getStartLsn().compareTo(readTo) > 0)) {
      return lost(
          table,
          "must still have its changes after LSN " + readTo,
          "the cleanup job removed some of them");
    }
    return Optional.empty();
  }

  private Optional<Problem> lost(String table, String rule, String seen) {
    return Optional.of(lost.problem("table " + table, rule, seen));
  }

  private static Set<Integer> ids(List<SqlServerChangeTable> instances) {
    return instances.stream()
        .map(SqlServerChangeTable::getChangeTableObjectId)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void publish(@Nullable String readTo) {
    Map<String, String> values = new HashMap<>();
    if (readTo != null) {
      values.put(KEYS.get(0), readTo);
    }
    values.put(KEYS.get(1), encode());
    known = Map.copyOf(values);
  }

  /** What to keep with the position. */
  Map<String, String> known() {
    return known;
  }

  /** {@code 12,15 dbo.users} and so on, one line a table. */
  private String encode() {
    return changeTables.entrySet().stream()
        .map(
            entry ->
                entry.getValue().stream().map(String::valueOf).collect(Collectors.joining(","))
                    + " "
                    + entry.getKey())
        .collect(Collectors.joining("\n"));
  }

  private static Map<String, Set<Integer>> decode(String text) {
    Map<String, Set<Integer>> tables = new TreeMap<>();
    text.lines()
        .forEach(
            line -> {
              int blank = line.indexOf(' ');
              tables.put(
                  line.substring(blank + 1),
                  Arrays.stream(line.substring(0, blank).split(",", -1))
                      .map(Integer::valueOf)
                      .collect(Collectors.toCollection(TreeSet::new)));
            });
    return tables;
  }
}
