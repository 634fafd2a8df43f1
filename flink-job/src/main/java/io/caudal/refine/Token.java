package io.caudal.refine;

import java.util.Locale;

/** A word, quoted name, literal or sign of a SQL text; never white space or a comment. */
final class Token {

  enum Kind {
    /** A keyword, or a name without quotes. */
    WORD,
    /** A name in back ticks. */
    QUOTED,
    /** A string, a number or a sign. */
    OTHER
  }

  private final Kind kind;
  private final String text;
  private final int start;
  private final int end;
  private final int depth;
  private final Position position;

  Token(Kind kind, String text, int start, int end, int depth, Position position) {
    this.kind = kind;
    this.text = text;
    this.start = start;
    this.end = end;
    this.depth = depth;
    this.position = position;
  }

  /** The text; of a quoted name, what stands between the quotes. */
  String text() {
    return text;
  }

  /** Offset of the first character in the SQL text. */
  int start() {
    return start;
  }

  /** Offset behind the last character in the SQL text. */
  int end() {
    return end;
  }

  /** How many brackets are open around it; a bracket itself stands outside. */
  int depth() {
    return depth;
  }

  Position position() {
    return position;
  }

  /** Upper case for a word; empty for everything else, so that it equals no keyword. */
  String keyword() {
    return kind == Kind.WORD ? text.toUpperCase(Locale.ROOT) : "";
  }

  boolean is(String keyword) {
    return keyword().equals(keyword);
  }

  boolean isSign(char sign) {
    return kind == Kind.OTHER && text.length() == 1 && text.charAt(0) == sign;
  }

  boolean isName() {
    return kind != Kind.OTHER;
  }
}
