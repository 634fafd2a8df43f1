package io.caudal.local.command;

import java.util.Optional;
import org.apache.flink.api.common.JobStatus;

/** The job ended although nobody had asked for it. */
final class JobEndedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  JobEndedException(JobStatus status, Optional<String> reason) {
    super("The job ended by itself: " + status + reason.map(why -> ", " + why).orElse(""));
  }
}
