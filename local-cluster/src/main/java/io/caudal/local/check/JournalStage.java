package io.caudal.local.check;

import io.caudal.change.ChangeOperation;
import io.caudal.local.rows.RowImage;
import io.caudal.local.tickit.JournalEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How changes of both sides lie in one staged table: key, side, place in the side's order,
 * operation, time of the commit, and the image.
 */
final class JournalStage {

  static final String JOURNAL = "j";
  static final String LAKE = "l";

  private static final int KEY = 0;
  private static final int SIDE = 1;
  private static final int PLACE = 2;
  private static final int OPERATION = 3;
  private static final int COMMITTING = 4;
  private static final int IMAGE = 5;

  private final CheckedTable table;
  private final int keyColumn;
  private final List<String> sourceColumns;
  private final int width;

  JournalStage(CheckedTable table) {
    this.table = table;
    this.keyColumn = table.expectation().lakeColumns().indexOf(table.key().get(0));
    this.sourceColumns = table.expectation().sourceColumns();
    this.width = Math.max(sourceColumns.size(), table.expectation().lakeColumns().size());
  }

  /** All columns of the staged table. */
  int width() {
    return IMAGE + width;
  }

  RowImage ofJournal(JournalEntry entry, long number) {
    @Nullable String[] values = values(entry.image(), 0);
    values[KEY] = entry.key();
    values[SIDE] = JOURNAL;
    values[PLACE] = "%019d".formatted(number);
    values[OPERATION] = entry.operation().code();
    values[COMMITTING] = Long.toString(entry.committingMillis());
    return RowImage.of(values);
  }

  /** A row of the lake: operation, position, then the expectation's columns. */
  RowImage ofLake(RowImage row) {
    @Nullable String[] values = values(row, 2);
    values[KEY] = row.value(2 + keyColumn);
    values[SIDE] = LAKE;
    values[PLACE] = row.value(1);
    values[OPERATION] = row.value(0);
    return RowImage.of(values);
  }

  @Nullable String key(RowImage staged) {
    return staged.value(KEY);
  }

  boolean isOfLake(RowImage staged) {
    return LAKE.equals(staged.value(SIDE));
  }

  LakeChange lakeChange(RowImage staged) {
    int columns = table.expectation().lakeColumns().size();
    return new LakeChange(operation(staged), staged.required(PLACE), image(staged, columns));
  }

  /** Of a delete, PostgreSQL logs no more than the key. */
  ExpectedChange expectedChange(RowImage staged) {
    RowImage source = image(staged, sourceColumns.size());
    RowImage image = table.expectation().expected(source);
    boolean keyOnly =
        operation(staged) == ChangeOperation.DELETE && table.id().source().equals("postgres");
    return new ExpectedChange(
        operation(staged),
        image,
        keyOnly ? table.expectation().expected(keyOf(source)) : image,
        Long.parseLong(staged.required(COMMITTING)));
  }

  private static RowImage keyOf(RowImage source) {
    @Nullable String[] values = new String[source.size()];
    values[0] = source.value(0);
    return RowImage.of(values);
  }

  private static ChangeOperation operation(RowImage staged) {
    return ChangeOperation.ofCode(staged.required(OPERATION));
  }

  private static RowImage image(RowImage staged, int columns) {
    return RowImage.of(
        staged.values().subList(IMAGE, IMAGE + columns).toArray(new String[columns]));
  }

  private @Nullable String[] values(RowImage row, int from) {
    @Nullable String[] values = new String[width()];
    String[] image = row.values().toArray(new String[0]);
    System.arraycopy(image, from, values, IMAGE, image.length - from);
    return values;
  }
}
