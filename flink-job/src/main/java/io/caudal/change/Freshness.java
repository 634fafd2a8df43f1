package io.caudal.change;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;

/**
 * How far the lake is behind a table: {@code kinesisanalytics.table.<name>.freshnessMillis}, the
 * time since the commit of the oldest change that no completed checkpoint holds; 0 while there is
 * none. Files are visible a moment after their checkpoint has completed. Changes that are read
 * again after a failure carry their old commit, so no state is needed.
 *
 * <p>Written by the task's thread, read by that of the metrics.
 */
final class Freshness {

  private static final long NONE = Long.MAX_VALUE;

  private final Clock clock;
  private final TreeMap<Long, Long> oldestByCheckpoint = new TreeMap<>();
  private long oldestSinceBarrier = NONE;
  private volatile long oldest = NONE;

  Freshness(Clock clock) {
    this.clock = clock;
  }

  static Freshness register(MetricGroup operator, String lakeTable) {
    Freshness freshness = new Freshness(Clock.systemUTC());
    operator
        .addGroup("kinesisanalytics")
        .addGroup("table", lakeTable)
        .gauge("freshnessMillis", (Gauge<Long>) freshness::millis);
    return freshness;
  }

  /**
   * A change has come.
   *
   * @param committed when, in milliseconds since 1970
   */
  void arrived(long committed) {
    if (committed < oldestSinceBarrier) {
      oldestSinceBarrier = committed;
      if (committed < oldest) {
        oldest = committed;
      }
    }
  }

  /** What has come so far belongs to this checkpoint. */
  void barrier(long checkpoint) {
    if (oldestSinceBarrier != NONE) {
      oldestByCheckpoint.put(checkpoint, oldestSinceBarrier);
      oldestSinceBarrier = NONE;
    }
  }

  /** What belongs to this checkpoint, or to earlier ones, aborted or not, is safe. */
  void completed(long checkpoint) {
    Map<Long, Long> safe = oldestByCheckpoint.headMap(checkpoint, true);
    safe.clear();
    oldest = oldestByCheckpoint.values().stream().reduce(oldestSinceBarrier, Math::min);
  }

  long millis() {
    long since = oldest;
    return since == NONE ? 0 : Math.max(0, clock.millis() - since);
  }
}
