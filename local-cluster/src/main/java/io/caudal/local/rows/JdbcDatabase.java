package io.caudal.local.rows;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/** A database that can be logged in to. */
public final class JdbcDatabase {

  private final Dialect dialect;
  private final String url;
  private final String user;
  private final String password;
  private final Properties driverProperties;

  private JdbcDatabase(
      Dialect dialect, String url, String user, String password, Properties driverProperties) {
    this.dialect = dialect;
    this.url = url;
    this.user = user;
    this.password = password;
    this.driverProperties = driverProperties;
  }

  /** A database of MySQL or MariaDB. */
  public static JdbcDatabase mysql(
      String host, int port, String database, String user, String password) {
    Properties properties = new Properties();
    properties.setProperty("connectionTimeZone", "UTC");
    properties.setProperty("tinyInt1isBit", "false");
    properties.setProperty("yearIsDateType", "false");
    properties.setProperty("rewriteBatchedStatements", "true");
    properties.setProperty("allowPublicKeyRetrieval", "true");
    return new JdbcDatabase(
        Dialect.MYSQL,
        "jdbc:mysql://" + host + ":" + port + "/" + database,
        user,
        password,
        properties);
  }

  /** A database of PostgreSQL. */
  public static JdbcDatabase postgres(
      String host, int port, String database, String user, String password) {
    Properties properties = new Properties();
    properties.setProperty("stringtype", "unspecified");
    properties.setProperty("reWriteBatchedInserts", "true");
    return new JdbcDatabase(
        Dialect.POSTGRES,
        "jdbc:postgresql://" + host + ":" + port + "/" + database,
        user,
        password,
        properties);
  }

  /**
   * A database of SQL Server.
   *
   * @param url as its driver takes it, without user and password
   */
  public static JdbcDatabase sqlServer(String url, String user, String password) {
    return new JdbcDatabase(Dialect.SQLSERVER, url, user, password, new Properties());
  }

  public Dialect dialect() {
    return dialect;
  }

  /** Without user and password. */
  public String url() {
    return url;
  }

  public String user() {
    return user;
  }

  /** A new session, in UTC whatever the zone of the server or of this process. */
  public Connection open() throws SQLException {
    Properties properties = new Properties();
    properties.putAll(driverProperties);
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    Connection connection = DriverManager.getConnection(url, properties);
    try (Statement statement = connection.createStatement()) {
      if (dialect.useUtc().isPresent()) {
        statement.execute(dialect.useUtc().orElseThrow());
      }
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** Executes each statement in a transaction of its own, all in one session. */
  public void execute(List<String> statements) throws SQLException {
    try (Connection connection = open();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** Whether a query with one parameter has a row. */
  public boolean hasRow(String sql, String parameter) throws SQLException {
    try (Connection connection = open();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, parameter);
      try (ResultSet row = statement.executeQuery()) {
        return row.next();
      }
    }
  }

  /** The URL: no user, no password. */
  @Override
  public String toString() {
    return url;
  }
}
