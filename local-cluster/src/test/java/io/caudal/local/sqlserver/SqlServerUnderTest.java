package io.caudal.local.sqlserver;

import io.caudal.sqlserver.simulator.SimulatorOptions;
import io.caudal.sqlserver.simulator.SqlServerSimulator;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A SQL Server: the one of {@code CAUDAL_SQLSERVER_URL} ({@code jdbc:sqlserver://host:port}),
 * {@code CAUDAL_SQLSERVER_USER} and {@code CAUDAL_SQLSERVER_PASSWORD}, who may create databases, or
 * else a simulator.
 */
public final class SqlServerUnderTest implements AutoCloseable {

  private static final @Nullable String REAL = System.getenv("CAUDAL_SQLSERVER_URL");

  private final @Nullable SqlServerSimulator simulator;
  private final String host;
  private final int port;
  private final String user;
  private final String password;

  private SqlServerUnderTest(
      @Nullable SqlServerSimulator simulator, String host, int port, String user, String password) {
    this.simulator = simulator;
    this.host = host;
    this.port = port;
    this.user = user;
    this.password = password;
  }

  public static SqlServerUnderTest start() throws Exception {
    if (REAL != null) {
      URI url = URI.create(REAL.substring("jdbc:".length()).split(";", -1)[0]);
      return new SqlServerUnderTest(
          null,
          url.getHost(),
          url.getPort() < 0 ? 1433 : url.getPort(),
          System.getenv("CAUDAL_SQLSERVER_USER"),
          System.getenv("CAUDAL_SQLSERVER_PASSWORD"));
    }
    return simulated(SimulatorOptions.defaults());
  }

  /** A simulator, even where there is a real server. */
  static SqlServerUnderTest simulated(SimulatorOptions options) throws IOException {
    SqlServerSimulator started = SqlServerSimulator.start(options);
    return new SqlServerUnderTest(
        started, started.host(), started.port(), started.user(), started.password());
  }

  public String host() {
    return host;
  }

  public int port() {
    return port;
  }

  /** The simulator; nothing where a real server is used. */
  public Optional<SqlServerSimulator> simulator() {
    return Optional.ofNullable(simulator);
  }

  /** Creates a database anew, and captures its changes. */
  public void createDatabase(String name) throws SQLException {
    execute("master", List.of("DROP DATABASE IF EXISTS [" + name + "]"));
    execute("master", List.of("CREATE DATABASE [" + name + "]"));
    execute(name, List.of("EXEC sys.sp_cdc_enable_db"));
  }

  /** Creates a login anew that may do nothing, and has no user in msdb. */
  void createLogin(String name, String password) throws SQLException {
    if (simulator == null) {
      execute("msdb", List.of("DROP USER IF EXISTS [" + name + "]"));
      execute(
          "master", List.of("IF SUSER_ID(N'" + name + "') IS NOT NULL DROP LOGIN [" + name + "]"));
    }
    execute("master", List.of("CREATE LOGIN [" + name + "] WITH PASSWORD = '" + password + "'"));
  }

  /** Captures the changes of a table under a name of their own. */
  public void capture(String database, String schema, String table, String instance)
      throws SQLException {
    execute(
        database,
        List.of(
            "EXEC sys.sp_cdc_enable_table @source_schema = N'"
                + schema
                + "', @source_name = N'"
                + table
                + "', @role_name = NULL, @capture_instance = N'"
                + instance
                + "'"));
  }

  /** Executes statements in one session, each in a transaction of its own. */
  public void execute(String database, List<String> statements) throws SQLException {
    try (Connection connection = open(database);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** A new session of the administrator. */
  public Connection open(String database) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("databaseName", database);
    properties.setProperty("encrypt", "false");
    return DriverManager.getConnection("jdbc:sqlserver://" + host + ":" + port, properties);
  }

  /** How long after a commit its changes shall be captured; a real server decides for itself. */
  public void captureLag(Duration lag) {
    if (simulator != null) {
      simulator.captureLag(lag);
    }
  }

  /** Breaks every connection; a real server's stay. */
  public void cutConnections() {
    if (simulator != null) {
      simulator.cutConnections();
    }
  }

  /** The properties of a source that reads those tables. */
  public Map<String, String> source(String database, String tables) {
    Map<String, String> properties = new TreeMap<>();
    properties.put("engine", "sqlserver");
    properties.put("hostname", host);
    properties.put("port", String.valueOf(port));
    properties.put("database", database);
    properties.put("username", user);
    properties.put("password", password);
    properties.put("tables", tables);
    return properties;
  }

  /** Statements that the simulator did not know, and so answered with an error. */
  public List<String> unknownStatements() {
    return simulator == null ? List.of() : simulator.unknownStatements();
  }

  @Override
  public void close() throws Exception {
    if (simulator != null) {
      simulator.close();
    }
  }
}
