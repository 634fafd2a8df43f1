package io.caudal.local.tickit;

import io.caudal.local.rows.JdbcDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The least and the greatest value of a column, 1 and 1 where the table is empty. */
record KeyRange(int first, int last) {

  static KeyRange of(JdbcDatabase database, TickitTable table, String column) throws SQLException {
    String name = database.dialect().quoted(column);
    try (Connection connection = database.open();
        Statement statement = connection.createStatement();
        ResultSet range =
            statement.executeQuery(
                "SELECT coalesce(min(%s), 1), coalesce(max(%s), 1) FROM %s"
                    .formatted(name, name, database.dialect().quoted(table.table())))) {
      range.next();
      return new KeyRange(range.getInt(1), range.getInt(2));
    }
  }

  /** The part of the keys that one of several sessions owns. */
  Keys ownedBy(int session, int sessions) {
    return new Keys(session, sessions, first, last);
  }
}
