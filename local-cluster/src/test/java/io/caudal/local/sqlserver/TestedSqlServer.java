package io.caudal.local.sqlserver;

import io.caudal.local.server.Login;
import io.caudal.local.server.SqlServer;
import io.caudal.local.server.SqlServerAddress;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Optional;

/**
 * The SQL Server of a test: the one of {@code CAUDAL_SQLSERVER_URL} ({@code
 * jdbc:sqlserver://host:port}), {@code CAUDAL_SQLSERVER_USER} and {@code
 * CAUDAL_SQLSERVER_PASSWORD}, who may create databases, or else a simulator.
 */
public final class TestedSqlServer {

  private TestedSqlServer() {}

  /**
   * A server with an empty database. A database of that name is dropped first.
   *
   * @param folder where a simulator's databases stay
   */
  public static SqlServer start(Path folder, String database) throws SQLException {
    SqlServer server = real().orElseGet(() -> SqlServer.simulated(folder));
    try (Connection connection =
            DriverManager.getConnection(
                server.jdbcUrl("master"), server.admin().user(), server.admin().password());
        Statement statement = connection.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS [" + database + "]");
    }
    server.createDatabase(database);
    return server;
  }

  /** Breaks the connections of the job; a real server's stay. */
  public static void cutConnections(SqlServer server) {
    server.simulator().ifPresent(simulator -> simulator.cutConnections(server.cdc().user()));
  }

  /** The real server, where one is named. */
  static Optional<SqlServer> real() {
    return Optional.ofNullable(System.getenv("CAUDAL_SQLSERVER_URL"))
        .map(
            url ->
                SqlServer.running(
                    SqlServerAddress.of(url),
                    new Login(
                        Objects.requireNonNull(System.getenv("CAUDAL_SQLSERVER_USER")),
                        Objects.requireNonNull(System.getenv("CAUDAL_SQLSERVER_PASSWORD")))));
  }
}
