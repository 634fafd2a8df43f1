package io.caudal.local.packaging;

import io.caudal.local.server.LocalCluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A jar as a list of entries with their content. */
final class JobJar implements AutoCloseable {

  private static final String HADOOP = "org/apache/hadoop/";
  private static final String RELOCATED_HADOOP = "io/caudal/shaded/org/apache/hadoop/";

  private final ZipFile zip;

  private JobJar(ZipFile zip) {
    this.zip = zip;
  }

  /** Where the build puts the jar that goes to a cluster. */
  static Path path() {
    return LocalCluster.home().resolveSibling("flink-job").resolve("target/caudal.jar");
  }

  static JobJar open(Path jar) {
    try {
      return new JobJar(new ZipFile(jar.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(
          jar + " cannot be read; ./mvnw package -pl flink-job makes it", e);
    }
  }

  /** The name that an entry of a dependency has in the job's jar. */
  static String relocated(String entry) {
    return entry.startsWith(HADOOP) ? RELOCATED_HADOOP + entry.substring(HADOOP.length()) : entry;
  }

  /** Names of all entries but folders. */
  List<String> entries() {
    return zip.stream()
        .filter(e -> !e.isDirectory())
        .map(ZipEntry::getName)
        .collect(Collectors.toList());
  }

  /** Names of the entries that are classes for every release of Java. */
  List<String> classes() {
    return entries().stream()
        .filter(name -> name.endsWith(".class"))
        .filter(name -> !name.startsWith("META-INF/"))
        .filter(name -> !name.endsWith("module-info.class"))
        .collect(Collectors.toList());
  }

  byte[] bytes(String entry) {
    ZipEntry found = zip.getEntry(entry);
    if (found == null) {
      throw new AssertionError(zip.getName() + " has no " + entry);
    }
    try (var in = zip.getInputStream(found)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Each byte as one character, for texts that are compared and classes that are searched. */
  String text(String entry) {
    return new String(bytes(entry), StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
