package io.caudal.local.check;

import io.caudal.local.rows.JdbcDatabase;
import io.caudal.local.rows.ResultRows;
import io.caudal.local.rows.RowImage;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;

/** Reads a table from its database row by row, without holding it. */
final class SourceTable {

  private static final int ROWS_AT_ONCE = 5_000;

  private SourceTable() {}

  /** Stages what the lake must hold of each row; returns how many rows there are. */
  static long stageExpected(JdbcDatabase database, CheckedTable table, Stage stage)
      throws SQLException {
    String columns =
        table.expectation().sourceColumns().stream()
            .map(database.dialect()::quoted)
            .collect(Collectors.joining(", "));
    String from =
        database.dialect().quoted(table.id().schema())
            + "."
            + database.dialect().quoted(table.id().table());
    try (Connection connection = database.open();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.setFetchSize(
          switch (database.dialect()) {
            case MYSQL -> Integer.MIN_VALUE;
            case POSTGRES, SQLSERVER -> ROWS_AT_ONCE;
          });
      long count = 0;
      try (ResultSet result = statement.executeQuery("SELECT " + columns + " FROM " + from)) {
        ResultRows rows = ResultRows.of(result);
        for (RowImage row = rows.next(); row != null; row = rows.next()) {
          stage.add(table.expectation().expected(row));
          count++;
        }
      }
      return count;
    }
  }
}
