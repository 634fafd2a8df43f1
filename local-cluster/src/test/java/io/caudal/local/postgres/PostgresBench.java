package io.caudal.local.postgres;

import io.caudal.local.flink.ClusterSettings;
import io.caudal.local.flink.FlinkCluster;
import io.caudal.local.server.FreePort;
import io.caudal.local.server.PostgresServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;

/** A PostgreSQL and a Flink cluster on which jobs of one source are tried. */
final class PostgresBench implements AutoCloseable {

  static final Duration DEADLINE = Duration.ofMinutes(3);

  private static final Duration CHECKPOINTS = Duration.ofMillis(100);

  private final Path folder;
  private final PostgresServer server;
  private final FlinkCluster cluster;

  private PostgresBench(Path folder, PostgresServer server, FlinkCluster cluster) {
    this.folder = folder;
    this.server = server;
    this.cluster = cluster;
  }

  static PostgresBench start(Path folder) throws Exception {
    return new PostgresBench(
        folder,
        PostgresServer.start(folder.resolve("postgres")),
        FlinkCluster.start(
            new ClusterSettings(
                folder.resolve("flink"),
                FreePort.next(),
                1,
                CHECKPOINTS,
                Map.of(
                    "restart-strategy.type", "fixed-delay",
                    "restart-strategy.fixed-delay.attempts", "1000",
                    "restart-strategy.fixed-delay.delay", "100 ms"))));
  }

  /**
   * A job on a new database of that name, whose tables have yet to be made.
   *
   * @param tables as in the settings
   */
  Trial trial(Connector connector, String name, String tables) {
    server.createDatabase(name);
    return trial(connector, name, name, tables);
  }

  /** A job on a database that is there. */
  Trial trial(Connector connector, String name, String database, String tables) {
    Map<String, String> properties = new HashMap<>();
    properties.put("engine", "postgres");
    properties.put("hostname", server.host());
    properties.put("port", String.valueOf(server.port()));
    properties.put("database", database);
    properties.put("username", server.cdc().user());
    properties.put("password", server.cdc().password());
    properties.put("tables", tables);
    properties.put("heartbeat-interval", "100 ms");
    return new Trial(this, connector, name, properties);
  }

  /** A session of the application. */
  Connection open(String database) throws SQLException {
    return DriverManager.getConnection(
        server.jdbcUrl(database), server.application().user(), server.application().password());
  }

  /** Executes statements of the application, each in a transaction of its own. */
  void execute(String database, String... statements) throws SQLException {
    try (Connection connection = open(database);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** The first column of the first row as the superuser sees it; empty if there is none or NULL. */
  Optional<String> ask(String database, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                server.jdbcUrl(database), server.admin().user(), server.admin().password());
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
    }
  }

  /** Whether the superuser's condition holds. */
  boolean holds(String database, String condition) throws SQLException {
    return ask(database, "SELECT " + condition).equals(Optional.of("t"));
  }

  /** Waits until that is so. */
  static void await(String what, Callable<Boolean> condition) {
    Awaitility.await(what).atMost(DEADLINE).pollInterval(Duration.ofMillis(20)).until(condition);
  }

  /** Breaks the connections over which logs are read. */
  void cutReplication() {
    server.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_replication");
  }

  PostgresServer server() {
    return server;
  }

  FlinkCluster cluster() {
    return cluster;
  }

  Path files(String name) {
    return folder.resolve("lines").resolve(name);
  }

  Path savepoints() {
    return folder.resolve("savepoints");
  }

  @Override
  public void close() throws Exception {
    cluster.close();
    server.close();
  }
}
