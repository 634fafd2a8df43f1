package io.caudal.refine;

import java.util.List;
import java.util.Optional;

/** One item of a select list, as it is written. */
final class SelectItem {

  private final List<Token> tokens;

  /**
   * The item between two commas.
   *
   * @param tokens at least one
   */
  SelectItem(List<Token> tokens) {
    this.tokens = List.copyOf(tokens);
  }

  Position position() {
    return tokens.get(0).position();
  }

  /** Whether it is {@code *} or {@code t.*}. */
  boolean isStar() {
    return last().isSign('*');
  }

  /** The alias, or the column that is named; empty for an expression without a name. */
  Optional<Token> name() {
    return last().isName() ? Optional.of(last()) : Optional.empty();
  }

  /** Whether it is a column as it is, such as {@code a} or {@code t.a}. */
  boolean isColumn() {
    for (int i = 0; i < tokens.size(); i++) {
      boolean fits = i % 2 == 0 ? tokens.get(i).isName() : tokens.get(i).isSign('.');
      if (!fits) {
        return false;
      }
    }
    return tokens.size() % 2 == 1;
  }

  private Token last() {
    return tokens.get(tokens.size() - 1);
  }
}
