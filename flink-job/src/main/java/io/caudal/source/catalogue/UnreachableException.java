package io.caudal.source.catalogue;

import io.caudal.config.Problem;

/** A database that could not be asked anything; the problem says why, and what to do. */
public final class UnreachableException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public UnreachableException(Problem problem) {
    super(problem.toString());
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
