package io.caudal.refine;

/** A place in a text: line and column, both from 1, as editors and the planner count. */
final class Position {

  static final Position START = new Position(1, 1);

  private final int line;
  private final int column;

  Position(int line, int column) {
    this.line = line;
    this.column = column;
  }

  /** {@code line:column}. */
  @Override
  public String toString() {
    return line + ":" + column;
  }
}
