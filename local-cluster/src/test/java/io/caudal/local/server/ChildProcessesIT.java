package io.caudal.local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Child processes never outlive the process that started them. */
final class ChildProcessesIT {

  @TempDir private Path folder;

  @Test
  void nothingIsLeftOfAProcessThatWasKilled() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-classpath",
                System.getProperty("java.class.path"),
                AllServers.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<ProcessHandle> children;
    try (BufferedReader output = process.inputReader()) {
      assertThat(output.readLine()).isEqualTo(AllServers.READY);
      children = process.descendants().toList();
      assertThat(children).hasSizeGreaterThan(6).allMatch(ProcessHandle::isAlive);
    } finally {
      process.destroyForcibly();
    }

    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> assertThat(children).noneMatch(ProcessHandle::isAlive));
  }
}
