package io.caudal.change;

import java.time.Clock;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;

/**
 * How late changes come: {@code kinesisanalytics.source.<name>.lagMillis}, the time from the commit
 * of a change to its arrival here; 0 before the first. Of all the changes between two looks at the
 * metric only the first is timed, so that the others cost nothing.
 *
 * <p>Written by the task's thread, read by that of the metrics.
 */
final class SourceLag {

  private final Clock clock;
  private volatile boolean due = true;
  private volatile long millis;

  SourceLag(Clock clock) {
    this.clock = clock;
  }

  static SourceLag register(MetricGroup operator, String source) {
    SourceLag lag = new SourceLag(Clock.systemUTC());
    operator
        .addGroup("kinesisanalytics")
        .addGroup("source", source)
        .gauge("lagMillis", (Gauge<Long>) lag::look);
    return lag;
  }

  /**
   * A change has come.
   *
   * @param committed when, in milliseconds since 1970
   */
  void arrived(long committed) {
    if (due) {
      millis = Math.max(0, clock.millis() - committed);
      due = false;
    }
  }

  /** The lag that was timed last; the next change is timed, too. */
  long look() {
    due = true;
    return millis;
  }
}
