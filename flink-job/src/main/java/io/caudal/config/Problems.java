package io.caudal.config;

import java.util.ArrayList;
import java.util.List;

/** Collects what is found wrong, so that all of it can be told at once. */
final class Problems {

  private final List<Problem> found = new ArrayList<>();

  void add(Problem problem) {
    found.add(problem);
  }

  /**
   * The warnings.
   *
   * @throws ProblemsException with the warnings, too, if there is an error
   */
  List<Problem> warningsOrThrow() {
    if (found.stream().anyMatch(Problem::isError)) {
      throw new ProblemsException(found);
    }
    return List.copyOf(found);
  }
}
