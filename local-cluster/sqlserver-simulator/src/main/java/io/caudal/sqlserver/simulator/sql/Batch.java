package io.caudal.sqlserver.simulator.sql;

import java.util.ArrayList;
import java.util.List;

/** A text of one or more statements. */
public final class Batch {

  private Batch() {}

  /**
   * Parses the statements of a batch.
   *
   * @throws io.caudal.sqlserver.simulator.type.SqlError 102 or 156 if it is no T-SQL that the
   *     simulator knows; then nothing of it is run
   */
  public static List<Statement> parse(String text) {
    TokenStream tokens = new TokenStream(text);
    StatementParser parser = new StatementParser(new Grammar(tokens));
    List<Statement> statements = new ArrayList<>();
    while (!tokens.atEnd()) {
      if (!tokens.take(";")) {
        boolean first = statements.isEmpty();
        statements.addAll(parser.parse(first));
      }
    }
    return statements;
  }

  /** The parameters and their types, as {@code sp_executesql} declares them. */
  public static List<Parameter> parameters(String declarations) {
    TokenStream tokens = new TokenStream(declarations);
    DataTypeParser types = new DataTypeParser(tokens);
    List<Parameter> parameters = new ArrayList<>();
    while (!tokens.atEnd()) {
      String name = tokens.variable();
      tokens.take("as");
      parameters.add(new Parameter(name, types.parse(1)));
      boolean more = tokens.take("output") || tokens.take("out");
      if (!tokens.take(",") && (!tokens.atEnd() || more)) {
        throw tokens.unexpected();
      }
    }
    return parameters;
  }

  /** The text with one blank for each run of blanks and comments, and ? for each constant. */
  public static String normalised(String text) {
    StringBuilder result = new StringBuilder();
    TokenStream tokens = new TokenStream(text);
    int end = 0;
    while (!tokens.atEnd()) {
      int mark = tokens.mark();
      Token token = tokens.next();
      if (token.start() > end && !result.isEmpty()) {
        result.append(' ');
      }
      result.append(
          switch (token.type()) {
            case STRING, NATIONAL_STRING, NUMBER, BINARY -> "?";
            default -> tokens.since(mark);
          });
      end = token.end();
    }
    return result.toString();
  }
}
