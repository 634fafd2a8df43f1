package io.caudal.local.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The jars that this process runs on. */
final class ClassPath {

  private ClassPath() {}

  static List<Path> jars() {
    try {
      return Collections.list(ClassPath.class.getClassLoader().getResources("META-INF/MANIFEST.MF"))
          .stream()
          .filter(url -> url.getProtocol().equals("jar"))
          .map(ClassPath::jar)
          .collect(Collectors.toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Path> jars(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).collect(Collectors.toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path jar(URL entry) {
    try {
      URL file = ((JarURLConnection) entry.openConnection()).getJarFileURL();
      return Path.of(URI.create(file.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
