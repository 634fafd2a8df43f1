package io.caudal.local.command;

import io.caudal.config.Problem;
import io.caudal.config.ProblemsException;
import io.caudal.local.flink.ClusterSettings;
import io.caudal.local.server.FreePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What can be said of the cluster and the run, whatever job runs. */
final class JobOptions {

  @Option(
      names = "--for",
      paramLabel = "TIME",
      description = "Stop after this time, such as 60s or 5m. Default: at Ctrl-C.")
  private @Nullable Duration runFor;

  @Option(
      names = "--checkpoint-interval",
      paramLabel = "TIME",
      defaultValue = "5s",
      description = "About the time from a commit to the lake. Default: ${DEFAULT-VALUE}.")
  private Duration checkpointInterval = Duration.ofSeconds(5);

  @Option(
      names = "--parallelism",
      paramLabel = "N",
      defaultValue = "2",
      description = "Of the job. Default: ${DEFAULT-VALUE}.")
  private int parallelism = 2;

  @Option(
      names = "--web-port",
      paramLabel = "PORT",
      description = "Port of Flink's web page on loopback. Default: any free one.")
  private @Nullable Integer webPort;

  @Option(names = "--quiet", description = "Say nothing but how it ended.")
  private boolean quiet;

  Optional<Duration> runFor() {
    return Optional.ofNullable(runFor);
  }

  boolean isQuiet() {
    return quiet;
  }

  /**
   * Settings of a cluster.
   *
   * @throws ProblemsException if it cannot be started like that
   */
  ClusterSettings cluster(Path folder, Map<String, String> more) {
    return new ClusterSettings(folder, port(), parallelism, checkpointInterval, more);
  }

  /** Checks what can be checked before anything is started. */
  void check() {
    if (webPort != null) {
      try (ServerSocket socket = new ServerSocket(webPort, 1, InetAddress.getLoopbackAddress())) {
        socket.setReuseAddress(true);
      } catch (IOException | IllegalArgumentException e) {
        throw mistake(
            "--web-port", "must be a free port", webPort, "Name another one, or leave it out");
      }
    }
    if (parallelism < 1 || parallelism > ClusterSettings.SLOTS) {
      throw mistake(
          "--parallelism",
          "must be from 1 to " + ClusterSettings.SLOTS,
          parallelism,
          "Leave it out for 2");
    }
  }

  private int port() {
    return webPort == null ? FreePort.next() : webPort;
  }

  private static ProblemsException mistake(String option, String rule, int seen, String remedy) {
    return new ProblemsException(
        List.of(Problem.error(option, rule, String.valueOf(seen), remedy)));
  }
}
