package io.caudal.local.command;

import io.caudal.catalog.Statement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Statements for Athena as files, a folder of them. */
final class DdlFiles {

  private static final String SUFFIX = ".sql";

  private DdlFiles() {}

  /** Those of a run. */
  static Path of(Path run) {
    return run.resolve("athena");
  }

  /** Writes a file a statement, over what is there of the same name. */
  static void write(Path folder, List<Statement> statements) {
    try {
      Files.createDirectories(folder);
      for (Statement statement : statements) {
        Files.writeString(folder.resolve(statement.fileName()), statement.script());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What such files hold, in the order of execution; nothing if there is no such folder. */
  static List<String> read(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(SUFFIX))
          .sorted()
          .map(DdlFiles::text)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
