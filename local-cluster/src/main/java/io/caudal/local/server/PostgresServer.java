package io.caudal.local.server;

import io.caudal.local.rows.JdbcDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A real PostgreSQL with logical decoding, in UTC. It does not wait for the disk on commit ({@code
 * fsync=off}): a commit survives the death of the server, but not that of the machine.
 */
public final class PostgresServer implements AutoCloseable {

  private static final Login ADMIN = new Login("postgres", "postgres");
  private static final Login APPLICATION = new Login("application", "application");
  private static final Login CDC = new Login("caudal", "caudal");
  private static final Duration START_DEADLINE = Duration.ofMinutes(2);

  private final Path folder;
  private final int port;
  private ChildProcess process;

  private PostgresServer(Path folder, int port) {
    this.folder = folder;
    this.port = port;
    this.process = launch();
  }

  /**
   * Starts a server and waits until it answers.
   *
   * @param folder where its data and its log are, and stay; data that is there is served again
   * @throws ServerException with the end of the server's log if it does not start
   */
  public static PostgresServer start(Path folder) {
    Path absolute = folder.toAbsolutePath();
    try {
      Folders.fill(
          absolute.resolve("data"), data -> PostgresPrograms.unpacked().initialise(data, ADMIN));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PostgresServer(absolute, FreePort.next());
  }

  public String host() {
    return "127.0.0.1";
  }

  public int port() {
    return port;
  }

  /** The superuser. */
  public Login admin() {
    return ADMIN;
  }

  /** Owns the databases that {@link #createDatabase} makes. */
  public Login application() {
    return APPLICATION;
  }

  /** May replicate, and acts for {@link #application} so that it can publish its tables. */
  public Login cdc() {
    return CDC;
  }

  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** A database, as its application sees it. */
  public JdbcDatabase database(String name) {
    return JdbcDatabase.postgres(
        host(), port(), name, application().user(), application().password());
  }

  /** Creates a database of {@link #application}; it must not be there yet. */
  public void createDatabase(String name) {
    execute("CREATE DATABASE \"" + name + "\" OWNER application");
  }

  /** Executes statements as the superuser in the database {@code postgres}. */
  public void execute(String... statements) {
    Jdbc.execute(jdbcUrl("postgres"), ADMIN, statements);
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
    List<String> command = new ArrayList<>(PostgresPrograms.unpacked().server());
    command.addAll(List.of("-D", folder.resolve("data").toString(), "-p", String.valueOf(port)));
    for (String setting :
        List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "timezone=UTC",
            "wal_level=logical",
            "max_wal_senders=20",
            "max_replication_slots=20",
            "shared_buffers=64MB",
            "fsync=off",
            "full_page_writes=off")) {
      command.addAll(List.of("-c", setting));
    }
    ChildProcess started =
        ChildProcess.start(
            new Launch("PostgreSQL", command, folder, folder.resolve("log"), "INT", "QUIT"));
    started.awaitReady(START_DEADLINE, () -> Jdbc.answers(jdbcUrl("postgres"), ADMIN));
    createRoles();
    return started;
  }

  private void createRoles() {
    execute(
        "DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'caudal') THEN"
            + " CREATE ROLE application LOGIN PASSWORD 'application';"
            + " CREATE ROLE caudal LOGIN REPLICATION PASSWORD 'caudal' IN ROLE application;"
            + " END IF; END $$");
  }
}
