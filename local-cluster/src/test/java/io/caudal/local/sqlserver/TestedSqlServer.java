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
import org.jspecify.annotations.Nullable;

/** The SQL Server of a test that brings its own data: the real one, where one is named. */
public final class TestedSqlServer {

  private static final @Nullable String REAL = System.getenv("CAUDAL_SQLSERVER_URL");

  private TestedSqlServer() {}

  /**
   * A server with an empty database. A database of that name is dropped first.
   *
   * @param folder where a simulator's databases stay
   */
  public static SqlServer start(Path folder, String database) throws SQLException {
    SqlServer server = REAL == null ? SqlServer.simulated(folder) : running(REAL);
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

  private static SqlServer running(String url) {
    return SqlServer.running(
        SqlServerAddress.of(url),
        new Login(
            Objects.requireNonNull(System.getenv("CAUDAL_SQLSERVER_USER")),
            Objects.requireNonNull(System.getenv("CAUDAL_SQLSERVER_PASSWORD"))));
  }
}
