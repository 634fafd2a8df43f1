package io.caudal.refine;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.flink.table.api.SqlParserException;

/** What the planner says about a SQL text: in one line, and where. */
final class PlannerMessage {

  private static final Pattern PLACE =
      Pattern.compile(
          "(?i)(?:from |at )?line (\\d+), column (\\d+)(?: to line \\d+, column \\d+)?:?");

  private final String text;
  private final Position position;
  private final boolean syntax;

  private PlannerMessage(String text, Position position, boolean syntax) {
    this.text = text;
    this.position = position;
    this.syntax = syntax;
  }

  /**
   * The message of a failed planner call.
   *
   * @param elsewhere where the fault is if the planner does not say
   */
  static PlannerMessage of(Throwable failure, Position elsewhere) {
    String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
    String first = message.split("\\R|Was expecting", 2)[0];
    Matcher place = PLACE.matcher(first);
    Position position = place.find() ? position(place) : elsewhere;
    String text =
        place
            .replaceFirst("")
            .replaceFirst("^SQL (parse|validation) failed\\.\\s*", "")
            .replaceFirst("[\\s.]+$", "")
            .strip();
    return new PlannerMessage(text, position, failure instanceof SqlParserException);
  }

  private static Position position(Matcher place) {
    // The planner gives an empty text the line and column 0.
    return new Position(
        Math.max(1, Integer.parseInt(place.group(1))),
        Math.max(1, Integer.parseInt(place.group(2))));
  }

  String text() {
    return text;
  }

  Position position() {
    return position;
  }

  /** Whether the text could not even be read. */
  boolean isSyntax() {
    return syntax;
  }

  boolean saysAmbiguous() {
    return text.toLowerCase(Locale.ROOT).contains("ambiguous");
  }
}
