package io.caudal.sqlserver.simulator.execution;

import org.jspecify.annotations.Nullable;

/** The row that expressions look at, and the row of the query around theirs. */
final class Frame {

  private final @Nullable Object[] row;
  private final @Nullable Frame outer;

  Frame(@Nullable Object[] row, @Nullable Frame outer) {
    this.row = row;
    this.outer = outer;
  }

  static Frame empty() {
    return new Frame(new Object[0], null);
  }

  @Nullable Object value(int depth, int index) {
    Frame frame = this;
    for (int i = 0; i < depth && frame.outer != null; i++) {
      frame = frame.outer;
    }
    return frame.row[index];
  }
}
