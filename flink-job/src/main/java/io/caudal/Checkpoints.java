package io.caudal;

import org.apache.flink.streaming.api.graph.StreamGraph;

/** How checkpoints and savepoints of the job are taken, whatever the cluster is configured to. */
final class Checkpoints {

  private Checkpoints() {}

  /**
   * Lets a job stop with a savepoint under load. A stop may find a reader that is held back by a
   * slow writer, which writes its part of the savepoint before it ends, and another that is not,
   * which ends first. While Flink allows for checkpoints without the tasks that have ended, it
   * refuses such a savepoint of an operator with union state, as {@link
   * io.caudal.change.TableRouter} is: the part of a task that ended for good would be missing. But
   * no task of this job ends before the job does, so each part is there. See <a
   * href="https://nightlies.apache.org/flink/flink-docs-release-1.20/docs/dev/datastream/fault-tolerance/checkpointing/#checkpointing-with-parts-of-the-graph-finished">
   * Checkpointing with parts of the graph finished</a>.
   */
  static void ofRunningTasks(StreamGraph graph) {
    graph.setEnableCheckpointsAfterTasksFinish(false);
  }
}
