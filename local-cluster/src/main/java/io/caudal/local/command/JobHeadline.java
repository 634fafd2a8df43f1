package io.caudal.local.command;

import io.caudal.local.flink.RunningJob;
import io.caudal.local.text.Numbers;
import java.time.Duration;
import org.apache.flink.api.common.JobStatus;

/** The line that says how the job is. */
final class JobHeadline {

  private JobHeadline() {}

  /**
   * Such as {@code RUNNING · 12.0 s · 100 changes/s}.
   *
   * @throws JobEndedException if the job has ended
   */
  static String of(RunningJob job, Duration since, String now) throws InterruptedException {
    JobStatus status = job.status();
    if (status.isGloballyTerminalState()) {
      throw new JobEndedException(status, job.lastFailure());
    }
    String headline = status + " · " + Numbers.duration(since) + " · " + now;
    return status == JobStatus.RUNNING
        ? headline
        : headline + job.lastFailure().map(why -> " · " + why).orElse("");
  }
}
