package io.caudal.local.server;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end. */
final class Programs {

  private static final int DEADLINE_SECONDS = 300;

  private Programs() {}

  /** Feeds the input to the program; throws the end of what it printed unless it succeeds. */
  static void run(List<String> command, Path log, InputStream input) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      try (var pipe = process.getOutputStream()) {
        input.transferTo(pipe);
      }
      if (!process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new ServerException(command + " failed. " + LogFile.end(log));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(command + " failed. " + LogFile.end(log), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerException(command + " was interrupted", e);
    }
  }

  /** Makes every file of a folder of programs executable. */
  static void makeExecutable(Path folder) {
    File[] files = folder.toFile().listFiles();
    if (files == null) {
      throw new ServerException(folder + " is not a folder");
    }
    for (File file : files) {
      if (!file.setExecutable(true, false)) {
        throw new ServerException(file + " cannot be made executable");
      }
    }
  }
}
