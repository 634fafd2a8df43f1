package io.caudal.change;

import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;

/**
 * One row of a captured table with what happened to it, on its way from the source to the refine
 * step of its table. Made once, handed on, never changed by two owners: the router, which is the
 * only one to receive it, completes the row in place instead of copying it.
 */
public final class ChangeRow {

  private final int table;
  private final ChangeOperation operation;
  private final GenericRowData row;
  private final byte[] position;

  private ChangeRow(int table, ChangeOperation operation, GenericRowData row, byte[] position) {
    this.table = table;
    this.operation = operation;
    this.row = row;
    this.position = position;
  }

  /**
   * A change; the row and the position belong to it from here on.
   *
   * @param table the index of the table among those of the source
   * @param row fields of {@link TableSchema#changeType()}, the last one, the position, not set
   * @param position see {@link SourcePosition}
   */
  public static ChangeRow of(
      int table, ChangeOperation operation, GenericRowData row, byte[] position) {
    return new ChangeRow(table, operation, row, position);
  }

  /**
   * That the snapshot of a table is complete. Where the lake has rows of earlier generations, it
   * ends them as a truncate would, beneath all that the snapshot read.
   *
   * @param columns how many the table has
   * @param at when it was seen to be complete
   */
  public static ChangeRow endOfSnapshot(int table, int columns, TimestampData at) {
    GenericRowData row = new GenericRowData(columns + ContractColumns.CHANGE.size());
    row.setField(columns, StringData.fromString(ChangeOperation.TRUNCATE.code()));
    row.setField(columns + 1, at);
    return new ChangeRow(table, ChangeOperation.TRUNCATE, row, SourcePosition.ofGeneration());
  }

  boolean endsSnapshot() {
    return SourcePosition.isOfGeneration(position);
  }

  int table() {
    return table;
  }

  ChangeOperation operation() {
    return operation;
  }

  /** When it was committed or, for a row of the snapshot, read: milliseconds since 1970. */
  long committedMillis() {
    return ((TimestampData) row.getField(row.getArity() - 2)).getMillisecond();
  }

  GenericRowData row() {
    return row;
  }

  byte[] position() {
    return position;
  }

  /** The whole row, its position being in that generation. */
  GenericRowData complete(long generation) {
    row.setField(row.getArity() - 1, SourcePosition.inGeneration(position, generation));
    return row;
  }

  @Override
  public String toString() {
    return "table " + table + ": " + row;
  }
}
