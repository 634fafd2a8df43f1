package io.caudal.local.tickit;

import io.caudal.local.rows.RowImage;
import java.util.List;

/** A row with what it is to become, under the same key. */
record Revision(RowImage before, RowImage after) {

  static List<Revision> of(RowImage before, RowImage after) {
    return List.of(new Revision(before, after));
  }

  boolean changesSomething() {
    return !before.equals(after);
  }
}
