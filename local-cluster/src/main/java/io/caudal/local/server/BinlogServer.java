package io.caudal.local.server;

import io.caudal.local.rows.JdbcDatabase;
import java.nio.file.Path;
import java.time.Duration;

/** A server of MySQL's family, on loopback, that logs full row images and has two users. */
public interface BinlogServer extends AutoCloseable {

  /** How long a start may take. */
  Duration START_DEADLINE = Duration.ofMinutes(2);

  /** Creates the users. */
  String USERS =
      """
      CREATE USER IF NOT EXISTS 'admin'@'%' IDENTIFIED BY 'admin';
      GRANT ALL ON *.* TO 'admin'@'%' WITH GRANT OPTION;
      CREATE USER IF NOT EXISTS 'caudal'@'%' IDENTIFIED BY 'caudal';
      GRANT SELECT, SHOW DATABASES, REPLICATION SLAVE, REPLICATION CLIENT ON *.* TO 'caudal'@'%';
      """;

  /** What it is, for a person to read. */
  String product();

  int port();

  /** Where data and log are. */
  Path folder();

  /** Ends the server at once, as a failure would; {@link #restart} brings it back. */
  void kill();

  /** Stops the server if it runs, and starts it again on the same port with the same data. */
  void restart();

  @Override
  void close();

  default String host() {
    return "127.0.0.1";
  }

  /** May do everything. */
  default Login admin() {
    return new Login("admin", "admin");
  }

  /** May do what the job needs and nothing else. */
  default Login cdc() {
    return new Login("caudal", "caudal");
  }

  /** Connects to no database. */
  default String jdbcUrl() {
    return jdbcUrl("");
  }

  default String jdbcUrl(String database) {
    return "jdbc:mysql://127.0.0.1:" + port() + "/" + database;
  }

  /** A database, as the administrator sees it. */
  default JdbcDatabase database(String name) {
    return JdbcDatabase.mysql(host(), port(), name, admin().user(), admin().password());
  }

  /** Creates a database unless it is there. */
  default void createDatabase(String name) {
    execute("CREATE DATABASE IF NOT EXISTS `" + name + "`");
  }

  /** Executes statements as the administrator, each in a transaction of its own. */
  default void execute(String... statements) {
    Jdbc.execute(jdbcUrl(), admin(), statements);
  }
}
