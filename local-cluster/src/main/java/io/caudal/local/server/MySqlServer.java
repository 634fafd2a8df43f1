package io.caudal.local.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A real MySQL, the newest that Debian has, that logs full row images, in UTC. It does not wait for
 * the disk on commit, as {@link MariaDbServer}.
 */
public final class MySqlServer implements BinlogServer {

  private final Path folder;
  private final int port;
  private final List<String> options;
  private ChildProcess process;

  private MySqlServer(Path folder, int port, List<String> options) {
    this.folder = folder;
    this.port = port;
    this.options = options;
    this.process = launch();
  }

  /**
   * Fetches the programs if they are not there, then starts a server and waits until it answers.
   *
   * @param folder where its data and its log are, and stay; data that is there is served again
   * @param options of the server, such as {@code --gtid-mode=ON}, which take the place of its own
   * @throws ServerException with the reason, if the programs cannot be had or do not start
   */
  public static MySqlServer start(Path folder, String... options) {
    Path absolute = folder.toAbsolutePath();
    MySqlPrograms programs = MySqlPrograms.fetched();
    try {
      Folders.fill(absolute.resolve("data"), programs::initialise);
      Files.writeString(absolute.resolve("users.sql"), USERS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new MySqlServer(absolute, FreePort.next(), List.of(options));
  }

  /** Whether the programs are on this machine. */
  public static boolean isFetched() {
    return MySqlPrograms.areFetched();
  }

  /** Fetches the programs if they are not there; throws ServerException if they cannot be had. */
  public static void fetch() {
    MySqlPrograms.fetched();
  }

  @Override
  public String product() {
    return "MySQL";
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public Path folder() {
    return folder;
  }

  /** The authority that signed the server's certificate, as PEM. */
  public Path authority() {
    return folder.resolve("data/ca.pem");
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
    List<String> command = new ArrayList<>(MySqlPrograms.fetched().server(folder.resolve("data")));
    command.addAll(
        List.of(
            "--bind-address=127.0.0.1",
            "--port=" + port,
            "--socket=mysql.sock",
            "--pid-file=" + folder.resolve("mysql.pid"),
            "--init-file=" + folder.resolve("users.sql"),
            "--skip-name-resolve",
            "--default-time-zone=+00:00",
            "--server-id=1",
            "--log-bin=binlog",
            "--gtid-mode=ON",
            "--enforce-gtid-consistency=ON",
            "--innodb-flush-log-at-trx-commit=2",
            "--sync-binlog=0",
            "--innodb-doublewrite=OFF"));
    command.addAll(options);
    ChildProcess started =
        ChildProcess.start(
            new Launch("MySQL", command, folder, folder.resolve("log"), "TERM", "KILL"));
    started.awaitReady(START_DEADLINE, () -> Jdbc.answers(jdbcUrl(), admin()));
    return started;
  }
}
