package io.caudal.local.distribution;

import io.caudal.local.server.LocalCluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A Java installation.
 *
 * @param home its folder
 * @param version such as 11.0.24
 */
public record JavaRuntime(Path home, Runtime.Version version) {

  /** What Managed Service for Apache Flink runs Flink 1.20 on. */
  private static final int FEATURE = 11;

  private static final long FETCH_MINUTES = 3;

  /**
   * A Java 11: the one that {@code JAVA_11_HOME} names, one that is installed, or Debian's,
   * unpacked into this module's target folder; else the Java of this process.
   */
  public static JavaRuntime likeManagedFlink() {
    return installed("JAVA_11_HOME", JavaRuntime::isLikeManagedFlink)
        .or(JavaRuntime::fetched)
        .orElseGet(JavaRuntime::own);
  }

  /**
   * One that a variable of the environment names, or else any that is installed.
   *
   * @param suits whether it is good enough
   */
  public static Optional<JavaRuntime> installed(String variable, Predicate<JavaRuntime> suits) {
    List<Path> homes = new ArrayList<>();
    Optional.ofNullable(System.getenv(variable)).map(Path::of).ifPresent(homes::add);
    Path jvms = Path.of("/usr/lib/jvm");
    if (Files.isDirectory(jvms)) {
      try (Stream<Path> entries = Files.list(jvms)) {
        entries.sorted().forEach(homes::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return homes.stream().flatMap(home -> at(home).stream()).filter(suits).findFirst();
  }

  /** Whether it is the Java that Managed Service for Apache Flink has. */
  public boolean isLikeManagedFlink() {
    return version.feature() == FEATURE;
  }

  /** The program {@code java}. */
  public Path java() {
    return home.resolve("bin/java");
  }

  /** The Java of this process. */
  public static JavaRuntime own() {
    return new JavaRuntime(Path.of(System.getProperty("java.home")), Runtime.version());
  }

  private static Optional<JavaRuntime> fetched() {
    Path home = LocalCluster.home().resolve("target/java-" + FEATURE);
    return java11(home).or(() -> fetch(home) ? java11(home) : Optional.empty());
  }

  private static Optional<JavaRuntime> java11(Path home) {
    return at(home).filter(JavaRuntime::isLikeManagedFlink);
  }

  private static boolean fetch(Path home) {
    Path script = LocalCluster.home().resolve("src/test/sh/java-11-from-debian");
    Path log = home.resolveSibling("java-11.log");
    try {
      Files.createDirectories(home.getParent());
      Process process =
          new ProcessBuilder(script.toString(), home.toString())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      if (process.waitFor(FETCH_MINUTES, TimeUnit.MINUTES)) {
        return process.exitValue() == 0;
      }
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      return false;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Optional<JavaRuntime> at(Path home) {
    Path release = home.resolve("release");
    if (!Files.isExecutable(home.resolve("bin/java")) || !Files.isReadable(release)) {
      return Optional.empty();
    }
    Properties facts = new Properties();
    try (var in = Files.newBufferedReader(release)) {
      facts.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Runtime.Version version =
        Runtime.Version.parse(facts.getProperty("JAVA_VERSION").replace("\"", ""));
    return Optional.of(new JavaRuntime(home, version));
  }
}
