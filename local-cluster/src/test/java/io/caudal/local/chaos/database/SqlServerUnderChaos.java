package io.caudal.local.chaos.database;

import io.caudal.local.chaos.proxy.Relay;
import io.caudal.local.rows.JdbcDatabase;
import io.caudal.local.server.SqlServer;
import io.caudal.sqlserver.simulator.SimulatorOptions;
import io.caudal.sqlserver.simulator.SqlServerSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The simulator of SQL Server, which keeps in a folder what is committed. */
final class SqlServerUnderChaos implements DatabaseUnderChaos {

  private static final String READER = "caudal";
  private static final Duration CAPTURE_LAG = Duration.ofSeconds(2);

  private final SimulatorOptions options;
  private final Relay relay;
  private final RotatingPassword password = new RotatingPassword(SqlServer.READER.password());
  private SqlServerSimulator server;

  SqlServerUnderChaos(Path folder) {
    SimulatorOptions any =
        SimulatorOptions.defaults().withFolder(folder).withCaptureLag(CAPTURE_LAG);
    this.server = start(any);
    this.options = any.withPort(server.port());
    this.relay = Relay.to(server.port());
    execute(
        "master",
        List.of(
            "CREATE LOGIN " + READER + " WITH PASSWORD = '" + password.current() + "'",
            "CREATE USER caudal FOR LOGIN caudal",
            "GRANT VIEW SERVER STATE TO caudal"));
    execute(
        "msdb",
        List.of("CREATE USER caudal FOR LOGIN caudal", "GRANT SELECT ON dbo.cdc_jobs TO caudal"));
  }

  private static SqlServerSimulator start(SimulatorOptions options) {
    try {
      return SqlServerSimulator.start(options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void create(String database, List<String> ddl, List<String> captured) {
    execute("master", List.of("CREATE DATABASE [" + database + "]"));
    List<String> statements = new ArrayList<>(List.of("EXEC sys.sp_cdc_enable_db"));
    statements.addAll(ddl);
    for (String table : captured) {
      statements.add(
          "EXEC sys.sp_cdc_enable_table @source_schema = N'dbo', @source_name = N'"
              + table
              + "', @role_name = NULL");
    }
    statements.addAll(
        List.of(
            "CREATE USER caudal FOR LOGIN caudal",
            "GRANT SELECT ON SCHEMA::dbo TO caudal",
            "GRANT SELECT ON SCHEMA::cdc TO caudal",
            "GRANT VIEW DATABASE STATE TO caudal"));
    execute(database, statements);
  }

  @Override
  public JdbcDatabase writer(String database) {
    return JdbcDatabase.sqlServer(server.jdbcUrl(database), server.user(), server.password());
  }

  @Override
  public Map<String, String> source(String database, List<String> tables) {
    return Map.of(
        "engine",
        "sqlserver",
        "hostname",
        "127.0.0.1",
        "port",
        String.valueOf(relay.port()),
        "database",
        database,
        "tables",
        String.join(",", tables),
        "username",
        READER,
        "password",
        password.current(),
        "ssl-mode",
        "disable");
  }

  @Override
  public void kill() {
    server.close();
  }

  @Override
  public void restart() {
    server = start(options);
  }

  @Override
  public void rotatePassword() {
    execute(
        "master", List.of("ALTER LOGIN " + READER + " WITH PASSWORD = '" + password.next() + "'"));
  }

  @Override
  public void cutConnections() {
    relay.cut();
  }

  @Override
  public void silenceConnections() {
    relay.silence();
  }

  @Override
  public List<String> leftovers(String database) {
    return server.unknownStatements().stream().map(sql -> "not simulated: " + sql).toList();
  }

  @Override
  public void forget(String database) {
    execute("master", List.of("DROP DATABASE [" + database + "]"));
  }

  @Override
  public void close() {
    relay.close();
    server.close();
  }

  private void execute(String database, List<String> statements) {
    try {
      writer(database).execute(statements);
    } catch (SQLException e) {
      throw new IllegalStateException("the simulator refused: " + e.getMessage(), e);
    }
  }
}
