package io.caudal.config;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown before anything is started, with every problem that was found, not only the first. */
public final class ProblemsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * All that was found.
   *
   * @param problems at least one, errors and warnings in the order they were found
   */
  public ProblemsException(List<Problem> problems) {
    super(
        problems.stream()
            .map(
                problem ->
                    problem.severity().name().toLowerCase(java.util.Locale.ROOT) + ": " + problem)
            .collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public List<Problem> problems() {
    return problems;
  }
}
