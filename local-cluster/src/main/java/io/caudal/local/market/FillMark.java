package io.caudal.local.market;

import io.caudal.local.rows.JdbcDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** A table beside the marketplace's that tells how far the filling of a database came. */
final class FillMark {

  private static final String TABLE = "lake_fill";

  private final JdbcDatabase database;

  FillMark(JdbcDatabase database) {
    this.database = database;
  }

  /** Whether the database was made to be filled; then it is nobody else's. */
  boolean isThere() throws SQLException {
    try (Connection connection = database.open();
        ResultSet tables =
            connection
                .getMetaData()
                .getTables(connection.getCatalog(), null, TABLE, new String[] {"TABLE"})) {
      return tables.next();
    }
  }

  /** Whether all its tables are filled. */
  boolean isFilled() throws SQLException {
    try (Connection connection = database.open();
        var statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT filled FROM " + TABLE)) {
      return row.next() && row.getInt(1) == 1;
    }
  }

  void begin() throws SQLException {
    database.execute(
        List.of(
            "CREATE TABLE " + TABLE + " (filled int not null primary key)",
            "INSERT INTO " + TABLE + " (filled) VALUES (0)"));
  }

  void end() throws SQLException {
    database.execute(List.of("UPDATE " + TABLE + " SET filled = 1"));
  }
}
