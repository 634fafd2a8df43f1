package io.caudal.refine;

import java.util.ArrayList;
import java.util.List;

/** One SELECT of a statement: its list, its FROM, and where what it reads from begins. */
final class SelectLevel {

  private final Token select;
  private final Token from;
  private final List<SelectItem> items;

  private SelectLevel(Token select, Token from, List<SelectItem> items) {
    this.select = select;
    this.from = from;
    this.items = items;
  }

  /**
   * A SELECT by its two words.
   *
   * @param tokens of the whole statement
   * @param select index of SELECT
   * @param from index of its FROM
   */
  static SelectLevel of(List<Token> tokens, int select, int from) {
    List<SelectItem> items = new ArrayList<>();
    int start = select + 1;
    int depth = tokens.get(select).depth();
    for (int i = start; i <= from; i++) {
      Token token = tokens.get(i);
      if (i == from || (token.isSign(',') && token.depth() == depth)) {
        if (i > start) {
          items.add(new SelectItem(tokens.subList(start, i)));
        }
        start = i + 1;
      }
    }
    return new SelectLevel(tokens.get(select), tokens.get(from), List.copyOf(items));
  }

  Token select() {
    return select;
  }

  Token from() {
    return from;
  }

  List<SelectItem> items() {
    return items;
  }

  /**
   * Where the select list says what became column {@code index} of {@code count}, both of the
   * result, in which a star has become several columns.
   */
  Position position(int index, int count) {
    int firstStar = items.size();
    int lastStar = -1;
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).isStar()) {
        firstStar = Math.min(firstStar, i);
        lastStar = i;
      }
    }
    int fromEnd = items.size() - (count - index);
    if (index < firstStar) {
      return items.get(index).position();
    }
    return items.get(Math.max(lastStar, fromEnd)).position();
  }
}
