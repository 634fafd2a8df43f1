package io.caudal.sqlserver.simulator.execution;

import io.caudal.sqlserver.simulator.store.Column;
import io.caudal.sqlserver.simulator.store.Table;
import io.caudal.sqlserver.simulator.type.Conversion;
import io.caudal.sqlserver.simulator.type.SqlError;
import io.caudal.sqlserver.simulator.type.SqlType;
import io.caudal.sqlserver.simulator.type.TypedValue;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which columns an INSERT gives values for; the others take their defaults. */
record InsertedColumns(Table table, List<Integer> targets) {

  static InsertedColumns of(Table table, List<String> names, Options options) {
    List<Column> columns = table.columns();
    boolean identity = options.mayInsertIdentity(table.name().name());
    List<Integer> targets =
        names.isEmpty()
            ? IntStream.range(0, columns.size())
                .filter(i -> identity || !columns.get(i).identity())
                .boxed()
                .toList()
            : names.stream().map(table::indexOf).toList();
    for (int target : targets) {
      boolean named = !names.isEmpty();
      refuseComputed(columns.get(target), named && !identity);
    }
    return new InsertedColumns(table, targets);
  }

  /** Values of rowversion and identity columns are the server's to choose. */
  static void refuseComputed(Column column, boolean named) {
    if (named && column.isRowVersion()) {
      throw SqlError.of(
          273,
          "Cannot insert an explicit value into a timestamp column. Use INSERT with a column list to exclude the timestamp column, or insert a DEFAULT into the timestamp column.");
    } else if (named && column.identity()) {
      throw SqlError.of(
          544,
          "Cannot insert explicit value for identity column in table when IDENTITY_INSERT is set to OFF.");
    }
  }

  @Nullable Object[] row(InputRow input) {
    int given = input.values().size();
    if (given != targets.size() && given > 0) {
      throw SqlError.of(
          213, "Column name or number of supplied values does not match table definition.");
    }
    List<Column> columns = table.columns();
    @Nullable Object[] row = new @Nullable Object[columns.size()];
    for (int i = 0; i < row.length; i++) {
      int position = given == 0 ? -1 : targets.indexOf(i);
      TypedValue value = position < 0 ? null : input.values().get(position);
      row[i] =
          value == null
              ? byDefault(columns.get(i))
              : assigned(value.value(), value.type(), columns.get(i), table);
    }
    return row;
  }

  static @Nullable Object assigned(
      @Nullable Object value, SqlType type, Column column, Table table) {
    if (column.isRowVersion()) {
      return null;
    }
    Object result = Conversion.assign(value, type, column.type(), column.name());
    if (result == null && !column.nullable()) {
      throw notNull(column, table);
    }
    return result;
  }

  private @Nullable Object byDefault(Column column) {
    Column.Default value = column.defaultValue();
    Object result = value == null ? null : value.value().get();
    if (result == null && !column.nullable() && !column.identity() && !column.isRowVersion()) {
      throw notNull(column, table);
    }
    return result;
  }

  private static SqlError notNull(Column column, Table table) {
    return SqlError.of(
        515,
        "Cannot insert the value NULL into column '%s', table '%s'; column does not allow nulls. INSERT fails.",
        column.name(),
        table.database().name() + "." + table.name());
  }
}
