package io.caudal.local.flink;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;

/** A job that was submitted. */
public final class RunningJob {

  private static final Duration ANSWER_DEADLINE = Duration.ofMinutes(1);

  private final JobClient client;

  public RunningJob(JobClient client) {
    this.client = client;
  }

  public JobStatus status() throws InterruptedException {
    try {
      return client.getJobStatus().get(ANSWER_DEADLINE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the cluster does not say how the job is", e);
    }
  }

  /** Why the job failed, in one line; empty if it has not. */
  public Optional<String> failure() throws InterruptedException {
    if (status() != JobStatus.FAILED) {
      return Optional.empty();
    }
    try {
      client.getJobExecutionResult().get(ANSWER_DEADLINE.toSeconds(), TimeUnit.SECONDS);
      return Optional.empty();
    } catch (ExecutionException e) {
      return Optional.of(rootCause(e));
    } catch (TimeoutException e) {
      return Optional.of("for a reason that the cluster does not tell");
    }
  }

  /**
   * Writes all that the job has read to the lake, and ends the job.
   *
   * @return where the savepoint is
   * @throws IllegalStateException with the reason, if that does not succeed before the deadline
   */
  public String stopWithSavepoint(Path folder, Duration deadline) throws InterruptedException {
    try {
      return client
          .stopWithSavepoint(false, folder.toUri().toString(), SavepointFormatType.CANONICAL)
          .get(deadline.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the savepoint failed: " + rootCause(e), e);
    } catch (TimeoutException e) {
      throw new IllegalStateException(
          "the savepoint was not complete after " + deadline.toSeconds() + " s", e);
    }
  }

  /** Ends the job without a savepoint, unless it has ended. */
  public void cancel() throws InterruptedException {
    if (status().isGloballyTerminalState()) {
      return;
    }
    try {
      client.cancel().get(ANSWER_DEADLINE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the job could not be cancelled: " + rootCause(e), e);
    }
  }

  private static String rootCause(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getClass().getSimpleName()
        + ": "
        + String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
  }
}
