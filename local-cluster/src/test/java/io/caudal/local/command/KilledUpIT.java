package io.caudal.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing runs on after a {@code lake up} that was killed while its job wrote. */
final class KilledUpIT {

  @TempDir private Path folder;

  @Test
  void leavesNoProcess() throws Exception {
    Process lake =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Dcaudal.local-cluster=" + System.getProperty("caudal.local-cluster", ""),
                "-classpath",
                System.getProperty("java.class.path"),
                Lake.class.getName(),
                "up",
                "--scale=0.01",
                "--keep=" + folder.resolve("kept"))
            .redirectErrorStream(true)
            .start();
    List<ProcessHandle> children;
    try (BufferedReader output = lake.inputReader()) {
      awaitRunning(output);
      children = lake.descendants().toList();
      assertThat(children).hasSizeGreaterThan(6).allMatch(ProcessHandle::isAlive);
    } finally {
      lake.destroyForcibly();
    }

    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> assertThat(children).noneMatch(ProcessHandle::isAlive));
  }

  private static void awaitRunning(BufferedReader output) throws IOException {
    StringBuilder said = new StringBuilder();
    String line = output.readLine();
    while (line != null && !line.startsWith("RUNNING")) {
      said.append(line).append('\n');
      line = output.readLine();
    }
    assertThat(line).as(said.toString()).isNotNull();
  }
}
