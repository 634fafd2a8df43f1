package io.caudal.local.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Statements to a server of ours. */
final class Jdbc {

  private Jdbc() {}

  static Connection connect(String url, Login login) throws SQLException {
    return DriverManager.getConnection(url, login.user(), login.password());
  }

  static boolean answers(String url, Login login) {
    try (Connection connection = connect(url, login)) {
      return connection.isValid(5);
    } catch (SQLException e) {
      return false;
    }
  }

  /** Executes each statement in a transaction of its own. */
  static void execute(String url, Login login, String... statements) {
    try (Connection connection = connect(url, login);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new ServerException(url + ": " + e.getMessage(), e);
    }
  }
}
