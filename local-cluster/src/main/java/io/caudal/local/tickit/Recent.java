package io.caudal.local.tickit;

import io.caudal.local.rows.RowImage;
import java.util.ArrayDeque;
import java.util.Optional;

/** The last rows that a session may take up again; older ones are forgotten. */
final class Recent {

  private static final int MOST = 200;

  private final ArrayDeque<RowImage> rows = new ArrayDeque<>();

  void add(RowImage row) {
    rows.addLast(row);
    if (rows.size() > MOST) {
      rows.removeFirst();
    }
  }

  /** The oldest, which is no longer there afterwards. */
  Optional<RowImage> take() {
    return Optional.ofNullable(rows.pollFirst());
  }
}
