package io.caudal.source.log;

import io.caudal.config.Problem;
import org.apache.flink.runtime.throwable.ThrowableAnnotation;
import org.apache.flink.runtime.throwable.ThrowableType;

/**
 * Ends the job, whatever its restart strategy: the database no longer has what comes next, and no
 * restart brings it back.
 */
@ThrowableAnnotation(ThrowableType.NonRecoverableError)
public final class LostPositionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With the words of the problem. */
  public LostPositionException(Problem problem) {
    super(problem.toString());
  }
}
