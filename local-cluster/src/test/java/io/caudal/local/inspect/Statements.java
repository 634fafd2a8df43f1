package io.caudal.local.inspect;

import io.caudal.local.server.PostgresServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Runs SQL in a database of PostgreSQL, as its superuser unless a statement takes another role. */
final class Statements {

  private final PostgresServer server;
  private final String database;

  private Statements(PostgresServer server, String database) {
    this.server = server;
    this.database = database;
  }

  static Statements in(PostgresServer server, String database) {
    return new Statements(server, database);
  }

  void execute(String... statements) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** The first column. */
  List<String> query(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        server.jdbcUrl(database), server.admin().user(), server.admin().password());
  }
}
