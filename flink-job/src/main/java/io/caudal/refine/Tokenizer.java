package io.caudal.refine;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits Flink SQL into tokens. Accepts anything: what is not closed ends with the text, and the
 * planner finds the words for it.
 */
final class Tokenizer {

  private final String sql;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int line = 1;
  private int lineStart;
  private int depth;

  private Tokenizer(String sql) {
    this.sql = sql;
  }

  static List<Token> tokens(String sql) {
    Tokenizer tokenizer = new Tokenizer(sql);
    while (tokenizer.at < sql.length()) {
      tokenizer.next();
    }
    return tokenizer.tokens;
  }

  private void next() {
    char c = sql.charAt(at);
    if (Character.isWhitespace(c)) {
      moveTo(at + 1);
    } else if (sql.startsWith("--", at) || sql.startsWith("//", at)) {
      moveTo(behind("\n", at));
    } else if (sql.startsWith("/*", at)) {
      moveTo(behind("*/", at + 2));
    } else if (c == '\'') {
      add(Token.Kind.OTHER, quotedEnd(c));
    } else if (c == '`') {
      add(Token.Kind.QUOTED, quotedEnd(c));
    } else if (isWordPart(c)) {
      Token.Kind kind = Character.isDigit(c) ? Token.Kind.OTHER : Token.Kind.WORD;
      int end = at + 1;
      while (end < sql.length() && isWordPart(sql.charAt(end))) {
        end++;
      }
      add(kind, end);
    } else {
      sign(c);
    }
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '@';
  }

  private void sign(char c) {
    if (c == ')' || c == ']' || c == '}') {
      depth--;
    }
    add(Token.Kind.OTHER, at + 1);
    if (c == '(' || c == '[' || c == '{') {
      depth++;
    }
  }

  private int behind(String mark, int from) {
    int found = sql.indexOf(mark, from);
    return found < 0 ? sql.length() : found + mark.length();
  }

  private int quotedEnd(char quote) {
    int end = at + 1;
    while (end < sql.length()) {
      if (sql.charAt(end) != quote) {
        end++;
      } else if (end + 1 < sql.length() && sql.charAt(end + 1) == quote) {
        end += 2;
      } else {
        return end + 1;
      }
    }
    return end;
  }

  private void add(Token.Kind kind, int end) {
    String text = sql.substring(at, end);
    if (kind == Token.Kind.QUOTED) {
      int close = text.length() > 1 && text.endsWith("`") ? text.length() - 1 : text.length();
      text = text.substring(1, close).replace("``", "`");
    }
    tokens.add(new Token(kind, text, at, end, depth, new Position(line, at - lineStart + 1)));
    moveTo(end);
  }

  private void moveTo(int end) {
    for (; at < end; at++) {
      if (sql.charAt(at) == '\n') {
        line++;
        lineStart = at + 1;
      }
    }
  }
}
