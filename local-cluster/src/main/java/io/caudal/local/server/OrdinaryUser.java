package io.caudal.local.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs programs that refuse to be run by root, as PostgreSQL's do. Root drops to nobody: in a user
 * namespace, where files stay root's own, or, where namespaces are forbidden (as in many
 * containers), by a change of user that keeps the right to reach the files.
 */
final class OrdinaryUser {

  private static final List<List<String>> WAYS =
      List.of(
          List.of("unshare", "--user", "--"),
          List.of(
              "setpriv",
              "--reuid=65534",
              "--regid=65534",
              "--clear-groups",
              "--inh-caps=+dac_override",
              "--ambient-caps=+dac_override",
              "--"));

  private OrdinaryUser() {}

  /** The words to put before a command, none if this process is not root's. */
  static List<String> prefix() {
    if (!isRoot()) {
      return List.of();
    }
    return WAYS.stream()
        .filter(OrdinaryUser::works)
        .findFirst()
        .orElseThrow(
            () ->
                new ServerException(
                    "PostgreSQL refuses to be run by root, and neither unshare nor setpriv can"
                        + " drop root here. Start as another user."));
  }

  private static boolean isRoot() {
    try {
      return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean works(List<String> way) {
    List<String> probe = new ArrayList<>(way);
    probe.add("true");
    try {
      Process process =
          new ProcessBuilder(probe)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
