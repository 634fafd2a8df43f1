package io.caudal;

import io.caudal.config.Problem;
import io.caudal.config.ProblemsException;
import java.util.List;
import org.apache.flink.configuration.PipelineOptionsInternal;
import org.apache.flink.configuration.ReadableConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what becomes of problems with a savepoint. A highly available JobManager that runs the
 * job's main() does so again after its own failure, and then goes on from the last checkpoint,
 * whatever has become of the savepoint: there they are told in the log, and the sources look for
 * themselves whether they can go on.
 */
final class RestoreGate {

  private static final Logger LOG = LoggerFactory.getLogger(RestoreGate.class);

  private final boolean recovers;

  private RestoreGate(boolean recovers) {
    this.recovers = recovers;
  }

  static RestoreGate of(ReadableConfig flink) {
    return new RestoreGate(
        flink.getOptional(PipelineOptionsInternal.PIPELINE_FIXED_JOB_ID).isPresent());
  }

  /**
   * Lets the job pass, or not.
   *
   * @throws ProblemsException with all of them, if there is an error among them
   */
  void check(List<Problem> problems) {
    if (!recovers && problems.stream().anyMatch(Problem::isError)) {
      throw new ProblemsException(problems);
    }
    problems.forEach(problem -> LOG.warn("{}", problem));
  }
}
