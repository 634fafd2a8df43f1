package io.caudal.local.postgres;

import io.caudal.change.TableSchema;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.table.data.RowData;

/**
 * Writes a change of a table whose first columns are {@code id} and {@code version} as {@code
 * position table operation id version}; the version of a deleted row is {@code -}.
 */
final class ChangeLines implements MapFunction<RowData, String> {

  private static final long serialVersionUID = 1L;

  private final String table;
  private final int columns;

  private ChangeLines(String table, int columns) {
    this.table = table;
    this.columns = columns;
  }

  static ChangeLines of(TableSchema table) {
    return new ChangeLines(table.id().table(), table.columns().size());
  }

  @Override
  public String map(RowData row) {
    return String.join(
        " ",
        row.getString(columns + 2).toString(),
        table,
        row.getString(columns).toString(),
        row.isNullAt(0) ? "-" : String.valueOf(row.getInt(0)),
        row.isNullAt(1) ? "-" : String.valueOf(row.getInt(1)));
  }
}
