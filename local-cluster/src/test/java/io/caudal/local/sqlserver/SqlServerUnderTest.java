package io.caudal.local.sqlserver;

import io.caudal.local.server.SqlServer;
import io.caudal.sqlserver.simulator.SimulatorOptions;
import io.caudal.sqlserver.simulator.SqlServerSimulator;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A SQL Server ({@link TestedSqlServer}) whose databases, logins and captures a test makes itself.
 */
public final class SqlServerUnderTest implements AutoCloseable {

  private final SqlServer server;

  private SqlServerUnderTest(SqlServer server) {
    this.server = server;
  }

  public static SqlServerUnderTest start() throws IOException {
    Optional<SqlServer> real = TestedSqlServer.real();
    return real.isPresent()
        ? new SqlServerUnderTest(real.orElseThrow())
        : simulated(SimulatorOptions.defaults());
  }

  /** A simulator, even where there is a real server. */
  public static SqlServerUnderTest simulated(SimulatorOptions options) throws IOException {
    return new SqlServerUnderTest(SqlServer.simulated(SqlServerSimulator.start(options)));
  }

  public String host() {
    return server.host();
  }

  public int port() {
    return server.port();
  }

  /** The simulator; nothing where a real server is used. */
  public Optional<SqlServerSimulator> simulator() {
    return server.simulator();
  }

  /** Creates a database anew, and captures its changes. */
  public void createDatabase(String name) throws SQLException {
    execute("master", List.of("DROP DATABASE IF EXISTS [" + name + "]"));
    execute("master", List.of("CREATE DATABASE [" + name + "]"));
    execute(name, List.of("EXEC sys.sp_cdc_enable_db"));
  }

  /** Creates a login anew that may do nothing, and has no user in msdb. */
  void createLogin(String name, String password) throws SQLException {
    if (simulator().isEmpty()) {
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
    server.database(database).execute(statements);
  }

  /** A new session of the administrator. */
  public Connection open(String database) throws SQLException {
    return server.database(database).open();
  }

  /** How long after a commit its changes shall be captured; a real server decides for itself. */
  public void captureLag(Duration lag) {
    simulator().ifPresent(simulator -> simulator.captureLag(lag));
  }

  /** Breaks every connection; a real server's stay. */
  public void cutConnections() {
    simulator().ifPresent(SqlServerSimulator::cutConnections);
  }

  /** The properties of a source that reads those tables. */
  public Map<String, String> source(String database, String tables) {
    Map<String, String> properties = new TreeMap<>();
    properties.put("engine", "sqlserver");
    properties.put("hostname", host());
    properties.put("port", String.valueOf(port()));
    properties.put("database", database);
    properties.put("username", server.admin().user());
    properties.put("password", server.admin().password());
    properties.put("tables", tables);
    return properties;
  }

  /** Statements that the simulator did not know, and so answered with an error. */
  public List<String> unknownStatements() {
    return simulator().map(SqlServerSimulator::unknownStatements).orElse(List.of());
  }

  @Override
  public void close() {
    server.close();
  }
}
