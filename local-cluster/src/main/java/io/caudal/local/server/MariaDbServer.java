package io.caudal.local.server;

import io.caudal.local.rows.JdbcDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A real MariaDB that logs full row images, in UTC. It does not wait for the disk on commit: a
 * commit survives the death of the server, but not that of the machine.
 */
public final class MariaDbServer implements AutoCloseable {

  private static final Login ADMIN = new Login("admin", "admin");
  private static final Login CDC = new Login("caudal", "caudal");
  private static final Duration START_DEADLINE = Duration.ofMinutes(2);

  private static final String USERS =
      """
      CREATE USER IF NOT EXISTS 'admin'@'%' IDENTIFIED BY 'admin';
      GRANT ALL ON *.* TO 'admin'@'%' WITH GRANT OPTION;
      CREATE USER IF NOT EXISTS 'caudal'@'%' IDENTIFIED BY 'caudal';
      GRANT SELECT, SHOW DATABASES, REPLICATION SLAVE, REPLICATION CLIENT ON *.* TO 'caudal'@'%';
      """;

  private final Path folder;
  private final int port;
  private final List<String> options;
  private ChildProcess process;

  private MariaDbServer(Path folder, int port, List<String> options) {
    this.folder = folder;
    this.port = port;
    this.options = options;
    this.process = launch();
  }

  /**
   * Starts a server and waits until it answers.
   *
   * @param folder where its data and its log are, and stay; data that is there is served again
   * @throws ServerException with the end of the server's log if it does not start
   */
  public static MariaDbServer start(Path folder) {
    return start(folder, List.of());
  }

  /** The same with options of one's own, as the server's command takes them. */
  public static MariaDbServer start(Path folder, List<String> options) {
    Path absolute = folder.toAbsolutePath();
    try {
      Path data = absolute.resolve("data");
      if (!Files.isDirectory(data)) {
        Path partial = absolute.resolve("data.partial");
        Folders.delete(partial);
        MariaDbPrograms.unpacked().initialise(partial);
        Files.move(partial, data, StandardCopyOption.ATOMIC_MOVE);
      }
      Files.writeString(absolute.resolve("users.sql"), USERS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new MariaDbServer(absolute, FreePort.next(), List.copyOf(options));
  }

  public String host() {
    return "127.0.0.1";
  }

  public int port() {
    return port;
  }

  /** May do everything. */
  public Login admin() {
    return ADMIN;
  }

  /** May do what the job needs and nothing else. */
  public Login cdc() {
    return CDC;
  }

  /** Connects to no database. */
  public String jdbcUrl() {
    return jdbcUrl("");
  }

  public String jdbcUrl(String database) {
    return "jdbc:mysql://127.0.0.1:" + port + "/" + database;
  }

  /** A database, as the administrator sees it. */
  public JdbcDatabase database(String name) {
    return JdbcDatabase.mysql(host(), port(), name, admin().user(), admin().password());
  }

  /** Creates a database unless it is there. */
  public void createDatabase(String name) {
    execute("CREATE DATABASE IF NOT EXISTS `" + name + "`");
  }

  /** Executes statements as the administrator, each in a transaction of its own. */
  public void execute(String... statements) {
    Jdbc.execute(jdbcUrl(), ADMIN, statements);
  }

  /** Where data and log are. */
  public Path folder() {
    return folder;
  }

  /** Ends the server at once, as a failure would; {@link #restart} brings it back. */
  public void kill() {
    process.crash();
  }

  /** Stops the server if it runs, and starts it again on the same port with the same data. */
  public void restart() {
    process.close();
    process = launch();
  }

  @Override
  public void close() {
    process.close();
  }

  private ChildProcess launch() {
    List<String> command =
        new ArrayList<>(MariaDbPrograms.unpacked().server(folder.resolve("data")));
    command.addAll(
        List.of(
            "--bind-address=127.0.0.1",
            "--port=" + port,
            "--socket=mariadb.sock",
            "--init-file=" + folder.resolve("users.sql"),
            "--skip-name-resolve",
            "--default-time-zone=+00:00",
            "--character-set-server=utf8mb4",
            "--sql-mode=STRICT_TRANS_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,NO_ENGINE_SUBSTITUTION",
            "--server-id=1",
            "--log-bin=binlog",
            "--binlog-format=ROW",
            "--binlog-row-image=FULL",
            "--innodb-flush-log-at-trx-commit=2",
            "--sync-binlog=0",
            "--skip-innodb-doublewrite",
            "--performance-schema=OFF"));
    command.addAll(options);
    ChildProcess started =
        ChildProcess.start(
            new Launch("MariaDB", command, folder, folder.resolve("log"), "TERM", "KILL"));
    started.awaitReady(START_DEADLINE, () -> Jdbc.answers(jdbcUrl(), ADMIN));
    return started;
  }
}
