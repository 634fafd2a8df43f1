package io.caudal.local.market;

import io.caudal.local.rows.JdbcDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A table beside the marketplace's that tells how far the filling of a database came. */
final class FillMark {

  private static final String TABLE = "lake_fill";

  private final JdbcDatabase database;

  FillMark(JdbcDatabase database) {
    this.database = database;
  }

  /** Whether the database has tables, but not this one: then somebody else made it. */
  boolean isForeign() throws SQLException {
    Set<String> tables = tables();
    return !tables.isEmpty() && !tables.contains(TABLE);
  }

  /** Whether all its tables are filled. */
  boolean isFilled() throws SQLException {
    if (!tables().contains(TABLE)) {
      return false;
    }
    try (Connection connection = database.open();
        var statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT filled FROM " + TABLE)) {
      return row.next() && row.getInt(1) == 1;
    }
  }

  /** Those that SQL Server makes to capture changes are nobody's. */
  private Set<String> tables() throws SQLException {
    Set<String> names = new HashSet<>();
    try (Connection connection = database.open();
        ResultSet tables =
            connection
                .getMetaData()
                .getTables(connection.getCatalog(), null, null, new String[] {"TABLE"})) {
      while (tables.next()) {
        String name = tables.getString("TABLE_NAME");
        if (!"cdc".equals(tables.getString("TABLE_SCHEM")) && !name.equals("systranschemas")) {
          names.add(name);
        }
      }
    }
    return names;
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
