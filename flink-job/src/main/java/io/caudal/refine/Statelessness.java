package io.caudal.refine;

import io.caudal.config.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a SELECT makes one row, or none, of each row, and remembers nothing. */
final class Statelessness {

  private static final String RULE = "must turn each row into one row of its own, without ";
  private static final String REMEDY = "Do this in a query over the lake instead";

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("JOIN", "a join"),
          Map.entry("LATERAL", "a join"),
          Map.entry("UNNEST", "a join"),
          Map.entry("GROUP", "an aggregation"),
          Map.entry("HAVING", "an aggregation"),
          Map.entry("UNION", "a set operation"),
          Map.entry("INTERSECT", "a set operation"),
          Map.entry("EXCEPT", "a set operation"),
          Map.entry("MINUS", "a set operation"),
          Map.entry("ORDER", "an order"),
          Map.entry("LIMIT", "a limit"),
          Map.entry("OFFSET", "a limit"),
          Map.entry("FETCH", "a limit"),
          Map.entry("OVER", "a window"),
          Map.entry("WINDOW", "a window"),
          Map.entry("MATCH_RECOGNIZE", "a pattern"));

  private static final Pattern NODE = Pattern.compile("(?m)^[\\s:|+\\-]*([A-Z]\\w*)\\(");

  private Statelessness() {}

  /** What the words of the statement tell, each at its place. */
  static List<Problem> ofWords(SqlFile file, SelectStatement statement) {
    List<Problem> problems = new ArrayList<>();
    List<Token> tokens = statement.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      String without = WORDS.get(token.keyword());
      if (without == null && token.is("DISTINCT") && tokens.get(i - 1).is("SELECT")) {
        without = "DISTINCT";
      }
      if (without == null && token.is("SELECT") && !isOfChain(token, statement)) {
        without = "a sub-query";
      }
      if (without == null && token.isSign(',') && isBehindFrom(token, statement)) {
        without = "a join";
      }
      if (without != null) {
        problems.add(file.error(token.position(), RULE + without, token.text(), REMEDY));
      }
    }
    return problems;
  }

  private static boolean isOfChain(Token select, SelectStatement statement) {
    return statement.levels().stream().anyMatch(level -> level.select() == select);
  }

  private static boolean isBehindFrom(Token comma, SelectStatement statement) {
    return statement.levels().stream()
        .anyMatch(level -> statement.behindFrom(level).contains(comma));
  }

  /**
   * What the planner makes of it.
   *
   * @param plan all plans, as Flink explains a table
   */
  static Optional<Problem> ofPlan(SqlFile file, Position position, String plan) {
    String optimised = plan.substring(plan.indexOf("== Optimized Physical Plan =="));
    String nodes = optimised.replaceAll("'(?:[^']|'')*'", "''");
    Matcher node = NODE.matcher(nodes);
    while (node.find()) {
      String name = node.group(1);
      if (name.equals("Values")) {
        return Optional.of(
            file.error(position, "must let rows through", "", "Mend the condition after WHERE"));
      }
      if (!name.equals("Calc") && !name.equals("TableSourceScan")) {
        return Optional.of(file.error(position, RULE + "state", name, REMEDY));
      }
    }
    return Optional.empty();
  }

  /** For what the planner refuses only once the columns of the change have to come along. */
  static Problem ofCarrying(SqlFile file, Position position, String message) {
    return file.error(position, RULE + "aggregates or column lists of aliases", message, REMEDY);
  }
}
