package io.caudal.change;

import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;

/**
 * Whether the snapshot of a table is complete: {@code
 * kinesisanalytics.table.<name>.snapshotComplete}, 0 or 1. How many rows were read on the way there
 * is counted by {@link ChangeCounters}. Only the subtask that reads the log hears of the end, so of
 * all subtasks the greatest is true.
 *
 * <p>Written by the task's thread, read by that of the metrics.
 */
final class SnapshotProgress {

  private volatile int complete;

  private SnapshotProgress() {}

  static SnapshotProgress register(MetricGroup operator, String lakeTable) {
    SnapshotProgress progress = new SnapshotProgress();
    operator
        .addGroup("kinesisanalytics")
        .addGroup("table", lakeTable)
        .gauge("snapshotComplete", (Gauge<Integer>) () -> progress.complete);
    return progress;
  }

  /** All rows were read, and the log is what comes next. */
  void end() {
    complete = 1;
  }
}
