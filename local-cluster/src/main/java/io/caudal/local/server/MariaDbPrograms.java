package io.caudal.local.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** MariaDB's server program, and what makes a new data folder with it. */
final class MariaDbPrograms {

  private static final DebianPackage PACKAGE =
      new DebianPackage("MariaDB", "trixie", "mariadb-server-core");
  private static final String PREAMBLE =
      "CREATE DATABASE IF NOT EXISTS mysql;\nUSE mysql;\nSET @auth_root_socket=NULL;\n";

  private final List<String> program;
  private final Path home;
  private final Path share;
  private final String prefix;

  private MariaDbPrograms(List<String> program, Path home, Path share, String prefix) {
    this.program = program;
    this.home = home;
    this.share = share;
    this.prefix = prefix;
  }

  /** Those of MariaDB 10.11, which are always there. */
  static MariaDbPrograms unpacked() {
    Path home = MariaDbJar.unpacked();
    return new MariaDbPrograms(
        List.of(home.resolve("bin/mariadbd").toString()), home, home.resolve("share"), "mysql");
  }

  /**
   * Those of MariaDB 11.8, of Debian, fetched unless they are there.
   *
   * @throws ServerException with the reason, if they cannot be had
   */
  static MariaDbPrograms fetched() {
    Path home = PACKAGE.fetched();
    return new MariaDbPrograms(
        PACKAGE.command("sbin/mariadbd"), home, home.resolve("share/mariadb"), "mariadb");
  }

  /** The server's command with the options that every run of it needs. */
  List<String> server(Path data) {
    List<String> command = new ArrayList<>(program);
    command.addAll(
        List.of(
            "--no-defaults",
            "--user=" + System.getProperty("user.name"),
            "--basedir=" + home,
            "--lc-messages-dir=" + share,
            "--character-sets-dir=" + share.resolve("charsets"),
            "--datadir=" + data,
            "--innodb-log-file-size=32M",
            "--innodb-buffer-pool-size=96M",
            "--innodb-use-native-aio=OFF"));
    return command;
  }

  /** Makes a data folder with the system tables and no users but root without a way in. */
  void initialise(Path data) throws IOException {
    Files.createDirectories(data);
    List<String> command = new ArrayList<>(server(data));
    command.addAll(
        List.of(
            "--bootstrap",
            "--log-warnings=0",
            "--enforce-storage-engine=",
            "--innodb-flush-log-at-trx-commit=0",
            "--max-allowed-packet=8M"));
    List<InputStream> sql = new ArrayList<>();
    sql.add(text(PREAMBLE));
    for (String file : systemTables()) {
      sql.add(Files.newInputStream(share.resolve(file)));
      sql.add(text("\n"));
    }
    try (InputStream input = new SequenceInputStream(Collections.enumeration(sql))) {
      Programs.run(command, data.resolveSibling("bootstrap.log"), input);
    }
  }

  private List<String> systemTables() {
    return List.of(
        prefix + "_system_tables.sql",
        prefix + "_performance_tables.sql",
        prefix + "_system_tables_data.sql",
        "maria_add_gis_sp_bootstrap.sql");
  }

  private static InputStream text(String sql) {
    return new ByteArrayInputStream(sql.getBytes(StandardCharsets.UTF_8));
  }
}
