package io.caudal.local.command;

import io.caudal.config.Problem;
import java.util.ArrayList;
import java.util.List;

/** Problems for a person to read in a terminal. */
final class ProblemText {

  private ProblemText() {}

  /**
   * Errors first, each with its remedy on a line of its own; then how many there are, unless it is
   * one.
   */
  static List<String> lines(List<Problem> problems) {
    List<String> lines = new ArrayList<>();
    problems.stream().filter(Problem::isError).forEach(problem -> add(lines, "error", problem));
    problems.stream()
        .filter(problem -> !problem.isError())
        .forEach(problem -> add(lines, "warning", problem));
    if (problems.size() > 1) {
      lines.add("");
      lines.add(summary(problems));
    }
    return lines;
  }

  private static void add(List<String> lines, String severity, Problem problem) {
    if (!lines.isEmpty()) {
      lines.add("");
    }
    String seen = problem.seen().isEmpty() ? "" : " (found: " + problem.seen() + ")";
    lines.add(severity + "  " + problem.subject());
    lines.add("    " + problem.rule() + seen);
    problem.remedy().lines().forEach(remedy -> lines.add("    → " + remedy));
  }

  private static String summary(List<Problem> problems) {
    long errors = problems.stream().filter(Problem::isError).count();
    long warnings = problems.size() - errors;
    return count(errors, "error") + ", " + count(warnings, "warning") + ".";
  }

  private static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
