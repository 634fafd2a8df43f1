package io.caudal.local.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A real MariaDB that logs full row images, in UTC. It does not wait for the disk on commit: a
 * commit survives the death of the server, but not that of the machine.
 */
public final class MariaDbServer implements BinlogServer {

  private final MariaDbPrograms programs;
  private final Path folder;
  private final int port;
  private final List<String> options;
  private ChildProcess process;

  private MariaDbServer(MariaDbPrograms programs, Path folder, int port, List<String> options) {
    this.programs = programs;
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
    return start(MariaDbPrograms.unpacked(), folder, options);
  }

  /**
   * The same of a newer MariaDB, which Debian has: its log does not say where events end within a
   * transaction.
   *
   * @throws ServerException with the reason, too, if the programs cannot be had
   */
  public static MariaDbServer startNewer(Path folder) {
    return start(MariaDbPrograms.fetched(), folder, List.of());
  }

  private static MariaDbServer start(MariaDbPrograms programs, Path folder, List<String> options) {
    Path absolute = folder.toAbsolutePath();
    try {
      Folders.fill(absolute.resolve("data"), programs::initialise);
      Files.writeString(absolute.resolve("users.sql"), USERS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new MariaDbServer(programs, absolute, FreePort.next(), List.copyOf(options));
  }

  /** Fetches the newer one; throws ServerException if it cannot be had. */
  public static void fetchNewer() {
    MariaDbPrograms.fetched();
  }

  @Override
  public String product() {
    return "MariaDB";
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public Path folder() {
    return folder;
  }

  @Override
  public void kill() {
    process.crash();
  }

  @Override
  public void restart() {
    process.close();
    process = launch();
  }

  @Override
  public void close() {
    process.close();
  }

  private ChildProcess launch() {
    List<String> command = new ArrayList<>(programs.server(folder.resolve("data")));
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
    started.awaitReady(START_DEADLINE, () -> Jdbc.answers(jdbcUrl(), admin()));
    return started;
  }
}
