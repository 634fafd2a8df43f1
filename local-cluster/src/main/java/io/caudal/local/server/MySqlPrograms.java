package io.caudal.local.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** MySQL's server program, the newest that Debian has. */
final class MySqlPrograms {

  private static final DebianPackage PACKAGE =
      new DebianPackage("MySQL", "unstable", "mysql-server-core");

  private final Path home;

  private MySqlPrograms(Path home) {
    this.home = home;
  }

  /**
   * The programs, fetched unless they are there.
   *
   * @throws ServerException with the reason, if they cannot be had
   */
  static MySqlPrograms fetched() {
    return new MySqlPrograms(PACKAGE.fetched());
  }

  static boolean areFetched() {
    return PACKAGE.isFetched();
  }

  /** The server's command with the options that every run of it needs. */
  List<String> server(Path data) {
    List<String> command = new ArrayList<>(PACKAGE.command("sbin/mysqld"));
    command.addAll(
        List.of(
            "--no-defaults",
            "--user=" + System.getProperty("user.name"),
            "--basedir=" + home,
            "--lc-messages-dir=" + home.resolve("share/mysql"),
            "--character-sets-dir=" + home.resolve("share/mysql/charsets"),
            "--plugin-dir=" + home.resolve("lib/mysql/plugin"),
            "--datadir=" + data,
            "--secure-file-priv=NULL",
            "--mysqlx=OFF",
            "--innodb-redo-log-capacity=64M",
            "--innodb-buffer-pool-size=96M",
            "--innodb-use-native-aio=OFF",
            "--performance-schema=OFF"));
    return command;
  }

  /** Makes a data folder with the system tables, and a root whom the users' file replaces. */
  void initialise(Path data) throws IOException {
    Files.createDirectories(data);
    List<String> command = new ArrayList<>(server(data));
    command.addAll(List.of("--initialize-insecure", "--skip-log-bin"));
    Programs.run(command, data.resolveSibling("bootstrap.log"), InputStream.nullInputStream());
  }
}
