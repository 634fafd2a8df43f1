package io.caudal.local.flink;

import io.caudal.change.ChangeOperation;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.metrics.Counter;

/**
 * The job's own counters of the changes that it has seen, by table. A task that starts again counts
 * from zero; the sums here go on.
 */
public final class TableCounters {

  private final Map<String, Map<String, Sum>> tables = new ConcurrentHashMap<>();

  TableCounters() {}

  /** The names in the lake of the tables that the job has started to read. */
  public SortedSet<String> tables() {
    return new TreeSet<>(tables.keySet());
  }

  /** Nothing for a table that the job does not read. */
  public ChangesSeen of(String lakeTable) {
    Map<String, Sum> sums = tables.getOrDefault(lakeTable, Map.of());
    return new ChangesSeen(
        total(sums, ChangeOperation.READ),
        total(sums, ChangeOperation.CREATE),
        total(sums, ChangeOperation.UPDATE),
        total(sums, ChangeOperation.DELETE),
        total(sums, ChangeOperation.TRUNCATE));
  }

  void started(String lakeTable, String name, Counter counter) {
    sum(lakeTable, name).started(counter);
  }

  void ended(String lakeTable, String name, Counter counter) {
    sum(lakeTable, name).ended(counter);
  }

  private Sum sum(String lakeTable, String name) {
    return tables
        .computeIfAbsent(lakeTable, table -> new ConcurrentHashMap<>())
        .computeIfAbsent(name, counter -> new Sum());
  }

  private static long total(Map<String, Sum> sums, ChangeOperation operation) {
    Sum sum = sums.get(operation.name().toLowerCase(Locale.ROOT) + "s");
    return sum == null ? 0 : sum.total();
  }

  private static final class Sum {

    private final java.util.Set<Counter> running = new java.util.HashSet<>();
    private long ended;

    synchronized void started(Counter counter) {
      running.add(counter);
    }

    synchronized void ended(Counter counter) {
      if (running.remove(counter)) {
        ended += counter.getCount();
      }
    }

    synchronized long total() {
      return ended + running.stream().mapToLong(Counter::getCount).sum();
    }
  }
}
