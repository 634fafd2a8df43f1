package io.caudal.local.tickit;

import io.caudal.change.ChangeOperation;
import io.caudal.local.rows.RowImage;
import java.util.List;

/** Writes journals for tests of what reads them. */
public final class Journals {

  private Journals() {}

  /** Adds one change that was committed at a moment, and not before it. */
  public static void add(
      Journal journal,
      TickitTable table,
      ChangeOperation operation,
      RowImage image,
      long committedMillis) {
    journal.append(
        List.of(
            new JournalEntry(
                table, image.required(0), operation, image, committedMillis, committedMillis)));
  }
}
