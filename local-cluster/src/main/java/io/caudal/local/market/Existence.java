package io.caudal.local.market;

import io.caudal.local.rows.JdbcDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Asks a catalogue whether it has something. */
final class Existence {

  private Existence() {}

  /** Whether a query with one parameter, a name, has a row. */
  static boolean of(JdbcDatabase database, String sql, String name) throws SQLException {
    try (Connection connection = database.open();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, name);
      try (ResultSet row = statement.executeQuery()) {
        return row.next();
      }
    }
  }
}
