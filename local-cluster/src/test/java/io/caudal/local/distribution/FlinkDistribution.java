package io.caudal.local.distribution;

import io.caudal.local.server.LocalCluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Flink's lib folder and plugins, with a configuration and logs of its own. */
public final class FlinkDistribution {

  /** What Flink's own configuration opens to it from Java 17 on. */
  private static final List<String> OPENED =
      List.of(
          "java.lang",
          "java.lang.reflect",
          "java.net",
          "java.io",
          "java.nio",
          "sun.nio.ch",
          "java.text",
          "java.time",
          "java.util",
          "java.util.concurrent",
          "java.util.concurrent.atomic",
          "java.util.concurrent.locks");

  /**
   * A process takes these over from this one, so that it runs in the zone of the tests, and knows
   * their double of Secrets Manager.
   */
  private static final List<String> INHERITED =
      List.of(
          "user.timezone",
          "user.language",
          "user.country",
          "aws.endpointUrlSecretsManager",
          "aws.accessKeyId",
          "aws.secretAccessKey");

  private final Path folder;
  private final JavaRuntime java;

  private FlinkDistribution(Path folder, JavaRuntime java) {
    this.folder = folder;
    this.java = java;
  }

  /** Writes a configuration that holds the settings into a folder. */
  public static FlinkDistribution create(
      Path folder, JavaRuntime java, Map<String, String> settings) {
    try {
      Files.createDirectories(folder.resolve("conf"));
      Files.createDirectories(folder.resolve("log"));
      Files.write(
          folder.resolve("conf/config.yaml"),
          new TreeMap<>(settings)
              .entrySet().stream()
                  .map(e -> e.getKey() + ": '" + e.getValue().replace("'", "''") + "'")
                  .collect(Collectors.toList()));
      try (var logging = FlinkDistribution.class.getResourceAsStream("flink-log4j2.properties")) {
        Files.write(folder.resolve("conf/log4j2.properties"), logging.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new FlinkDistribution(folder, java);
  }

  /** The jars of a cluster's lib folder. */
  public static Path lib() {
    return LocalCluster.home().resolve("flink-distribution/target/flink/lib");
  }

  public Path folder() {
    return folder;
  }

  public JavaRuntime java() {
    return java;
  }

  /** The command that runs a main class of Flink's with options of the JVM and its arguments. */
  List<String> command(String mainClass, List<String> jvmOptions, List<String> arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "env",
                "FLINK_CONF_DIR=" + folder.resolve("conf"),
                "FLINK_PLUGINS_DIR=" + LocalCluster.flinkPlugins(),
                java.java().toString()));
    command.addAll(jvmOptions);
    OPENED.forEach(name -> command.add("--add-opens=java.base/" + name + "=ALL-UNNAMED"));
    INHERITED.stream()
        .filter(name -> System.getProperty(name) != null)
        .forEach(name -> command.add("-D" + name + "=" + System.getProperty(name)));
    command.addAll(
        List.of(
            "-Dlog4j.configurationFile=" + folder.resolve("conf/log4j2.properties"),
            "-classpath",
            lib() + "/*",
            mainClass));
    return Stream.concat(command.stream(), arguments.stream()).collect(Collectors.toList());
  }
}
