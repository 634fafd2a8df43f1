package io.caudal.local.flink;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.api.common.time.Deadline;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.checkpoint.CheckpointException;
import org.apache.flink.runtime.checkpoint.CheckpointFailureReason;
import org.apache.flink.runtime.executiongraph.ErrorInfo;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.util.ExceptionUtils;

/** A job that was submitted. */
public final class RunningJob {

  private static final Duration ANSWER_DEADLINE = Duration.ofMinutes(1);

  /** Of a job that begins, or begins again after a failure. */
  private static final Set<CheckpointFailureReason> FOR_NOW =
      EnumSet.of(
          CheckpointFailureReason.NOT_ALL_REQUIRED_TASKS_RUNNING,
          CheckpointFailureReason.CHECKPOINT_DECLINED_TASK_NOT_READY,
          CheckpointFailureReason.CHECKPOINT_COORDINATOR_SUSPEND);

  private static final Duration PAUSE = Duration.ofMillis(200);

  private final JobClient client;
  private final MiniCluster cluster;

  RunningJob(JobClient client, MiniCluster cluster) {
    this.client = client;
    this.cluster = cluster;
  }

  public JobStatus status() throws InterruptedException {
    try {
      return client.getJobStatus().get(ANSWER_DEADLINE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the cluster does not say how the job is", e);
    }
  }

  /** What last went wrong, in one line; empty if nothing has. The job may have recovered since. */
  public Optional<String> lastFailure() throws InterruptedException {
    try {
      ErrorInfo failure =
          cluster
              .getExecutionGraph(client.getJobID())
              .get(ANSWER_DEADLINE.toSeconds(), TimeUnit.SECONDS)
              .getFailureInfo();
      return Optional.ofNullable(failure)
          .map(ErrorInfo::getException)
          .map(thrown -> rootCause(thrown.deserializeError(RunningJob.class.getClassLoader())));
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the cluster does not say how the job is", e);
    }
  }

  /**
   * Writes all that the job has read to the lake, and ends the job. Flink refuses that while a task
   * starts again after a failure: it is asked anew until every task runs.
   *
   * @return where the savepoint is
   * @throws IllegalStateException with the reason, if that does not succeed before the deadline
   */
  public String stopWithSavepoint(Path folder, Duration deadline) throws InterruptedException {
    return complete(
        () ->
            client.stopWithSavepoint(
                false, folder.toUri().toString(), SavepointFormatType.CANONICAL),
        deadline);
  }

  /**
   * Takes a savepoint of the job, which goes on. Where Flink refuses, it is asked anew, too.
   *
   * @return where it is
   * @throws IllegalStateException with the reason, if that does not succeed before the deadline
   */
  public String takeSavepoint(Path folder, Duration deadline) throws InterruptedException {
    return complete(
        () -> client.triggerSavepoint(folder.toUri().toString(), SavepointFormatType.CANONICAL),
        deadline);
  }

  private static String complete(Supplier<CompletableFuture<String>> savepoint, Duration deadline)
      throws InterruptedException {
    Deadline end = Deadline.fromNow(deadline);
    while (true) {
      try {
        return savepoint.get().get(end.timeLeft().toMillis(), TimeUnit.MILLISECONDS);
      } catch (ExecutionException e) {
        if (end.isOverdue() || !isRefusedForNow(e)) {
          throw new IllegalStateException("the savepoint failed: " + rootCause(e), e);
        }
      } catch (TimeoutException e) {
        throw new IllegalStateException(
            "the savepoint was not complete after " + deadline.toSeconds() + " s", e);
      }
      TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
    }
  }

  private static boolean isRefusedForNow(ExecutionException failure) {
    return ExceptionUtils.findSerializedThrowable(
            failure, CheckpointException.class, RunningJob.class.getClassLoader())
        .map(CheckpointException::getCheckpointFailureReason)
        .filter(FOR_NOW::contains)
        .isPresent();
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
