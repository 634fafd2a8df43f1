package io.caudal.local.server;

import io.caudal.local.rows.JdbcDatabase;
import io.caudal.sqlserver.simulator.SimulatorOptions;
import io.caudal.sqlserver.simulator.SqlServerSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A SQL Server: a real one that somebody has, or the simulator, in this process. */
public final class SqlServer implements AutoCloseable {

  private static final String ENABLE =
      "IF DB_ID(N'rdsadmin') IS NOT NULL EXEC msdb.dbo.rds_cdc_enable_db N'%1$s'"
          + " ELSE EXEC sys.sp_cdc_enable_db";

  /** Whom {@link #createReader} creates. */
  public static final Login READER = new Login("caudal", "Caudal#2022");

  private final Optional<SqlServerSimulator> simulator;
  private final SqlServerAddress address;
  private final Login admin;

  private SqlServer(Optional<SqlServerSimulator> simulator, SqlServerAddress address, Login admin) {
    this.simulator = simulator;
    this.address = address;
    this.admin = admin;
  }

  /**
   * Starts a simulator.
   *
   * @param folder where its databases stay
   */
  public static SqlServer simulated(Path folder) {
    try {
      return simulated(SqlServerSimulator.start(SimulatorOptions.defaults().withFolder(folder)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A simulator that was started, and is closed with this. */
  public static SqlServer simulated(SqlServerSimulator started) {
    return new SqlServer(
        Optional.of(started),
        SqlServerAddress.of("jdbc:sqlserver://127.0.0.1:" + started.port() + ";encrypt=false"),
        new Login(started.user(), started.password()));
  }

  /**
   * A server that runs elsewhere.
   *
   * @param admin may create databases and enable change data capture
   */
  public static SqlServer running(SqlServerAddress address, Login admin) {
    return new SqlServer(Optional.empty(), address, admin);
  }

  /** The simulator; empty where a real server is used. */
  public Optional<SqlServerSimulator> simulator() {
    return simulator;
  }

  public String host() {
    return address.host();
  }

  public int port() {
    return address.port();
  }

  public Login admin() {
    return admin;
  }

  /**
   * Who has just the rights that the job needs; on a real server, the same as the administrator.
   */
  public Login cdc() {
    return simulator.isPresent() ? READER : admin;
  }

  /** Without user and password. */
  public String jdbcUrl(String database) {
    return address.url(database);
  }

  /** A database, as the administrator sees it. */
  public JdbcDatabase database(String name) {
    return JdbcDatabase.sqlServer(jdbcUrl(name), admin.user(), admin.password());
  }

  /**
   * Whether there is such a database.
   *
   * @throws ServerException with the server's words, if it cannot be asked
   */
  public boolean has(String database) {
    return is("master", "SELECT 1 FROM sys.databases WHERE name = ?", database);
  }

  /**
   * Creates a database whose changes are captured.
   *
   * @throws ServerException with the server's words, if it cannot
   */
  public void createDatabase(String name) {
    execute("master", "CREATE DATABASE [" + name + "]");
    execute(name, ENABLE.formatted(name));
    if (simulator.isPresent()) {
      createReader(name);
    }
  }

  /**
   * Gives a login just the rights in a database that the job needs. What is there of login and
   * users stays.
   */
  public void createReader(String database) {
    if (!is("master", "SELECT 1 FROM sys.server_principals WHERE name = ?", READER.user())) {
      execute("master", "CREATE LOGIN caudal WITH PASSWORD = '" + READER.password() + "'");
    }
    let("master", "VIEW SERVER STATE");
    let("msdb", "SELECT ON dbo.cdc_jobs");
    let(database, "SELECT ON SCHEMA::dbo", "SELECT ON SCHEMA::cdc", "VIEW DATABASE STATE");
  }

  private void let(String database, String... rights) {
    if (!is(database, "SELECT 1 FROM sys.database_principals WHERE name = ?", READER.user())) {
      execute(database, "CREATE USER caudal FOR LOGIN caudal");
    }
    execute(
        database,
        Arrays.stream(rights).map(right -> "GRANT " + right + " TO caudal").toArray(String[]::new));
  }

  private void execute(String database, String... statements) {
    try {
      database(database).execute(List.of(statements));
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private boolean is(String database, String sql, String name) {
    try {
      return database(database).hasRow(sql, name);
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private ServerException failure(SQLException cause) {
    return new ServerException(
        "SQL Server at " + address.host() + ":" + address.port() + ": " + cause.getMessage(),
        cause);
  }

  @Override
  public void close() {
    simulator.ifPresent(SqlServerSimulator::close);
  }
}
