package io.caudal.local.docker;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Docker on this machine, or the end of a test, with the reason. */
final class Docker {

  private Docker() {}

  /**
   * Goes on if there is a Docker engine and Compose; else says loudly that the test did not run.
   */
  static void require(Class<?> test) {
    for (List<String> command :
        List.of(List.of("docker", "info"), List.of("docker", "compose", "version"))) {
      if (!succeeds(command)) {
        String reason =
            test.getSimpleName() + " did NOT run: `" + String.join(" ", command) + "` failed";
        String frame = "*".repeat(reason.length() + 4);
        System.out.println(frame + "\n* " + reason + " *\n" + frame);
        Assumptions.abort(reason);
      }
    }
  }

  private static boolean succeeds(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
