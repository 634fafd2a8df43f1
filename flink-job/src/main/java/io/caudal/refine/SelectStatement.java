package io.caudal.refine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The shape of {@code SELECT .. FROM table ..}, or of a chain of them, {@code SELECT .. FROM
 * (SELECT .. FROM table) ..}. Knows the words and the brackets, nothing of expressions.
 */
final class SelectStatement {

  private final List<Token> tokens;
  private final List<SelectLevel> levels;

  private SelectStatement(List<Token> tokens, List<SelectLevel> levels) {
    this.tokens = tokens;
    this.levels = levels;
  }

  /** The statement that begins with the first token; a semicolon at its end does not matter. */
  static SelectStatement of(List<Token> tokens) {
    List<Token> statement = new ArrayList<>(tokens);
    while (!statement.isEmpty() && statement.get(statement.size() - 1).isSign(';')) {
      statement.remove(statement.size() - 1);
    }
    List<SelectLevel> levels = new ArrayList<>();
    int at = 0;
    while (at < statement.size() && statement.get(at).is("SELECT")) {
      int from = indexOfFrom(statement, at);
      if (from < 0) {
        break;
      }
      levels.add(SelectLevel.of(statement, at, from));
      at = from + 1;
      if (at < statement.size() && statement.get(at).isSign('(')) {
        at++;
      }
    }
    return new SelectStatement(List.copyOf(statement), List.copyOf(levels));
  }

  private static int indexOfFrom(List<Token> tokens, int select) {
    for (int i = select + 1; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.depth() < tokens.get(select).depth()) {
        return -1;
      }
      boolean distinctFrom = tokens.get(i - 1).is("DISTINCT");
      if (token.is("FROM") && token.depth() == tokens.get(select).depth() && !distinctFrom) {
        return i;
      }
    }
    return -1;
  }

  /** Without semicolons at the end. */
  List<Token> tokens() {
    return tokens;
  }

  /** The outermost SELECT first; empty where there is no SELECT with a FROM. */
  List<SelectLevel> levels() {
    return levels;
  }

  /** What follows the FROM of that SELECT up to its end, without what stands in brackets. */
  List<Token> behindFrom(SelectLevel level) {
    int depth = level.from().depth();
    return allBehindFrom(level)
        .filter(token -> token.depth() == depth)
        .collect(Collectors.toList());
  }

  /** The WHERE of that SELECT. */
  Optional<Token> where(SelectLevel level) {
    return behindFrom(level).stream().filter(token -> token.is("WHERE")).findFirst();
  }

  /** Where in the text that SELECT ends. */
  int end(SelectLevel level) {
    return allBehindFrom(level).mapToInt(Token::end).max().orElse(level.from().end());
  }

  private Stream<Token> allBehindFrom(SelectLevel level) {
    int depth = level.from().depth();
    return tokens.stream()
        .dropWhile(token -> token.start() < level.from().end())
        .takeWhile(token -> token.depth() >= depth);
  }
}
