package io.caudal.local.command;

import io.caudal.config.Problem;
import io.caudal.config.ProblemsException;
import java.util.List;
import org.apache.flink.runtime.client.JobInitializationException;
import org.apache.flink.util.ExceptionUtils;

/** A savepoint from which Flink cannot start the job. */
final class RestoreProblem {

  private RestoreProblem() {}

  /**
   * What to throw in place of that failure of a start from a savepoint.
   *
   * @return the failure itself, if the savepoint is not its reason
   */
  static Exception of(String savepoint, Exception failure) {
    return ExceptionUtils.findThrowable(failure, JobInitializationException.class)
        .<Exception>map(
            initialization ->
                new ProblemsException(List.of(problem(savepoint, reason(initialization)))))
        .orElse(failure);
  }

  private static Problem problem(String savepoint, String reason) {
    return Problem.error(
        "--restore",
        "must be a savepoint of a job with the same sources and tables",
        savepoint + ": " + reason,
        "Name a folder that holds _metadata, as an earlier run printed it. If a table or a zone is"
            + " to be dropped:"
            + " --flink execution.state-recovery.ignore-unclaimed-state=true");
  }

  private static String reason(Throwable initialization) {
    Throwable cause = initialization;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String message = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    return message.contains("Cannot map checkpoint/savepoint state")
        ? "it holds the state of a table, zone or source that the job does not have"
        : message;
  }
}
