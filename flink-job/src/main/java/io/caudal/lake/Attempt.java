package io.caudal.lake;

import java.io.Serializable;
import java.util.OptionalLong;
import org.apache.flink.api.common.TaskInfo;

/**
 * One life of a subtask of a sink: it begins with a start or a restore, and ends with a failure.
 */
final class Attempt implements Serializable {

  private static final long serialVersionUID = 1L;

  private final int subtask;
  private final long restored;
  private final int number;

  /**
   * Names a life.
   *
   * @param subtask index of the writer, from 0
   * @param restored the checkpoint that it began with, 0 if none
   * @param number how often Flink had started the subtask before
   */
  Attempt(int subtask, long restored, int number) {
    this.subtask = subtask;
    this.restored = restored;
    this.number = number;
  }

  static Attempt of(TaskInfo task, OptionalLong restored) {
    return new Attempt(task.getIndexOfThisSubtask(), restored.orElse(0), task.getAttemptNumber());
  }

  /** Whether there may have been one before, in the same run. */
  boolean mayHaveForerunner() {
    return restored > 0 || number > 0;
  }

  /**
   * Whether another life of the same run is over, and it falls to this one to clear up after it.
   * One that began with the same checkpoint under a higher number is not known to be over: Flink
   * counts from 0 again after a failure of the JobManager.
   *
   * @param parallelism of the writers now
   */
  boolean inherits(Attempt other, int parallelism) {
    boolean ours = other.subtask == subtask || (subtask == 0 && other.subtask >= parallelism);
    boolean earlier =
        other.restored < restored || (other.restored == restored && other.number < number);
    return ours && earlier;
  }

  /** Numbers with points between. */
  @Override
  public String toString() {
    return subtask + "." + restored + "." + number;
  }
}
