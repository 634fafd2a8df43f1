package io.caudal.local.docker;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The compose file's Trino, in a session like Grafana's. */
final class ComposedTrino implements AutoCloseable {

  private final Connection connection;

  private ComposedTrino(Connection connection) {
    this.connection = connection;
  }

  static ComposedTrino at(int port) throws SQLException {
    return new ComposedTrino(
        DriverManager.getConnection(
            "jdbc:trino://127.0.0.1:" + port + "/awsdatacatalog?timezone=UTC", "grafana", null));
  }

  boolean hasRows(String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      return rows.next();
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
