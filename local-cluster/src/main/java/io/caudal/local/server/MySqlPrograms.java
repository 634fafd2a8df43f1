package io.caudal.local.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * MySQL's server program out of Debian's packages, with their own C library, so that it runs
 * wherever Debian's packages can be had, whatever the system's libraries are.
 */
final class MySqlPrograms {

  private static final String SCRIPT = "src/main/sh/mysql-from-debian";
  private static final String LIBRARIES = "lib/x86_64-linux-gnu";

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
    return new MySqlPrograms(UnpackOnce.into(folder(), MySqlPrograms::fetch));
  }

  static boolean areFetched() {
    return Files.isDirectory(folder());
  }

  private static Path folder() {
    return LocalCluster.programs().resolve("mysql-debian");
  }

  /** The server's command with the options that every run of it needs. */
  List<String> server(Path data) {
    return List.of(
        home.resolve(LIBRARIES).resolve("ld-linux-x86-64.so.2").toString(),
        "--library-path",
        home.resolve(LIBRARIES).toString(),
        home.resolve("sbin/mysqld").toString(),
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
        "--performance-schema=OFF");
  }

  /** Makes a data folder with the system tables, and a root whom the users' file replaces. */
  void initialise(Path data) throws IOException {
    Files.createDirectories(data);
    List<String> command = new ArrayList<>(server(data));
    command.addAll(List.of("--initialize-insecure", "--skip-log-bin"));
    Programs.run(command, data.resolveSibling("bootstrap.log"), InputStream.nullInputStream());
  }

  private static void fetch(Path folder) {
    Path log = folder.resolveSibling("mysql-debian.log");
    String script = LocalCluster.home().resolve(SCRIPT).toString();
    try {
      Programs.run(List.of(script, folder.toString()), log, InputStream.nullInputStream());
    } catch (ServerException e) {
      throw new ServerException(
          "MySQL cannot be had from Debian: " + LogFile.lastLine(log) + " (" + log + ")", e);
    }
  }
}
