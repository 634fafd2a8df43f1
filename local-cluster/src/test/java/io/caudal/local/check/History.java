package io.caudal.local.check;

import io.caudal.change.ChangeOperation;
import io.caudal.local.rows.RowImage;
import io.caudal.local.tickit.Journal;
import io.caudal.local.tickit.Journals;
import io.caudal.local.tickit.TickitTable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes of a table that are in the journal and, until a test spoils it, in the lake. */
final class History {

  private final TickitTable table;
  private final Journal journal;
  private final List<LakeChange> changes = new ArrayList<>();
  private int position;

  History(TickitTable table, Journal journal) {
    this.table = table;
    this.journal = journal;
  }

  /** Committed at the millisecond of its number, from 1. */
  History then(ChangeOperation operation, RowImage image) {
    position++;
    Journals.add(journal, table, operation, image, position);
    changes.add(new LakeChange(operation, position(position), refined(image)));
    return this;
  }

  /** In the lake only. */
  History read(RowImage image) {
    changes.add(new LakeChange(ChangeOperation.READ, position(0), refined(image)));
    return this;
  }

  /** What the lake holds, to be spoilt. */
  List<LakeChange> changes() {
    return changes;
  }

  /** Puts another value into a column of a change. */
  void spoil(int index, String column, @Nullable String value) {
    LakeChange change = changes.get(index);
    int at = CheckedTable.tickit(table).expectation().lakeColumns().indexOf(column);
    changes.set(
        index,
        new LakeChange(change.operation(), change.position(), change.image().with(at, value)));
  }

  /** Puts a change at another place of the log. */
  void move(int index, int place) {
    LakeChange change = changes.get(index);
    changes.set(index, new LakeChange(change.operation(), position(place), change.image()));
  }

  static String position(int place) {
    return "1700000000-%05d".formatted(place);
  }

  RowImage refined(RowImage image) {
    return CheckedTable.tickit(table).expectation().expected(image);
  }
}
