package io.caudal.local.tickit;

import io.caudal.local.rows.Dialect;
import io.caudal.local.rows.RowImage;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** The statements that write whole rows, all values bound as text. */
final class Statements {

  private Statements() {}

  /** Binds a row. */
  static String insert(Dialect dialect, TickitTable table) {
    String values = String.join(", ", Collections.nCopies(table.columns().size(), "?"));
    return "INSERT INTO " + dialect.quoted(table.table()) + " VALUES (" + values + ")";
  }

  /** Binds a row without its key, then the key. */
  static String update(Dialect dialect, TickitTable table) {
    return update(dialect, table, table.columns().subList(1, table.columns().size()));
  }

  /** Binds a row, then the key under which it is stored so far. */
  static String changeKey(Dialect dialect, TickitTable table) {
    return update(dialect, table, table.columns());
  }

  private static String update(Dialect dialect, TickitTable table, List<String> columns) {
    String assignments =
        columns.stream()
            .map(column -> dialect.quoted(column) + " = ?")
            .collect(Collectors.joining(", "));
    return "UPDATE "
        + dialect.quoted(table.table())
        + " SET "
        + assignments
        + where(dialect, table);
  }

  /** Binds a key. */
  static String delete(Dialect dialect, TickitTable table) {
    return "DELETE FROM " + dialect.quoted(table.table()) + where(dialect, table);
  }

  /** Binds a row's values. */
  static void bind(PreparedStatement statement, RowImage row) throws SQLException {
    for (int column = 0; column < row.size(); column++) {
      statement.setString(column + 1, row.value(column));
    }
  }

  /** Binds a row's values but the key, and then the key. */
  static void bindKeyLast(PreparedStatement statement, RowImage row) throws SQLException {
    for (int column = 1; column < row.size(); column++) {
      statement.setString(column, row.value(column));
    }
    statement.setString(row.size(), row.required(0));
  }

  private static String where(Dialect dialect, TickitTable table) {
    return " WHERE " + dialect.quoted(table.key()) + " = ?";
  }
}
