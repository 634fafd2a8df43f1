package io.caudal.local.docker;

import io.caudal.local.server.FreePort;
import io.caudal.local.server.LocalCluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The compose file's services under a name of their own, on free ports, so that they leave alone
 * what a person runs. Commands are a shell's, as a person would type them.
 */
final class Compose {

  private static final List<String> PORTS =
      List.of("MYSQL", "POSTGRES", "SQLSERVER", "S3", "FLINK", "TRINO", "GRAFANA");
  private static final long DEADLINE_MINUTES = 10;

  private final Path logs;
  private final String project;
  private final Map<String, String> environment = new LinkedHashMap<>();
  private int commands;

  /**
   * Starts nothing.
   *
   * @param logs gets what each command prints
   * @param variables of the compose file
   */
  Compose(Path logs, Map<String, String> variables) {
    this.logs = logs;
    this.project = "caudal-test-" + ProcessHandle.current().pid();
    environment.put("COMPOSE_PROJECT_NAME", project);
    PORTS.forEach(name -> environment.put(name + "_PORT", String.valueOf(FreePort.next())));
    environment.putAll(variables);
  }

  String project() {
    return project;
  }

  int port(String name) {
    return Integer.parseInt(environment.get(name + "_PORT"));
  }

  /**
   * Runs commands in the folder of the compose file; returns what they print on standard output.
   */
  String run(String commands) {
    Path out = logs.resolve("command-%02d.out".formatted(++this.commands));
    Path err = logs.resolve("command-%02d.err".formatted(this.commands));
    try {
      ProcessBuilder builder =
          new ProcessBuilder("bash", "-euo", "pipefail", "-c", commands)
              .directory(LocalCluster.home().toFile())
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      builder.environment().putAll(environment);
      Process process = builder.start();
      boolean ended = process.waitFor(DEADLINE_MINUTES, TimeUnit.MINUTES);
      process.destroyForcibly();
      if (!ended || process.exitValue() != 0) {
        throw new AssertionError(
            commands + "\nfailed:\n" + Files.readString(out) + Files.readString(err));
      }
      return Files.readString(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
