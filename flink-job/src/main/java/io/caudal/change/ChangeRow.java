package io.caudal.change;

import org.apache.flink.table.data.GenericRowData;

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

  int table() {
    return table;
  }

  ChangeOperation operation() {
    return operation;
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
