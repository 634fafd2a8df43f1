package io.caudal.local.command;

import io.caudal.config.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file that a command writes at its end, checked at its beginning. */
final class WrittenFile {

  private WrittenFile() {}

  /** What is wrong with the value of an option; nothing if it is not given. */
  static List<Problem> problems(String option, @Nullable Path file) {
    if (file == null || Files.isDirectory(file.toAbsolutePath().resolveSibling(""))) {
      return List.of();
    }
    return List.of(
        Problem.error(
            option,
            "must be a file in a folder that is there",
            file.toString(),
            "Create the folder"));
  }
}
