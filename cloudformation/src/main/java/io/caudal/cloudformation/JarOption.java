package io.caudal.cloudformation;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option of the commands that bring a jar. */
final class JarOption {

  @Option(
      names = "--jar",
      required = true,
      paramLabel = "FILE",
      description = "The job's jar: flink-job/target/caudal.jar after ./mvnw package.")
  private Path jar = Path.of("");

  Path file() {
    return jar;
  }
}
