package io.caudal.local.command;

import io.caudal.catalog.Statement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Statements for Athena as files, a folder of them. */
final class DdlFiles {

  private static final String SUFFIX = ".sql";

  private DdlFiles() {}

  /** Those of a run. */
  static Path of(Path run) {
    return run.resolve("athena");
  }

  /** The statements by the names of their files, in the order of execution. */
  static SortedMap<String, String> scripts(List<Statement> statements) {
    SortedMap<String, String> scripts = new TreeMap<>();
    statements.forEach(statement -> scripts.put(statement.fileName(), statement.script()));
    return scripts;
  }

  /** Writes a file a statement, over what is there of the same name. */
  static void write(Path folder, Map<String, String> scripts) {
    try {
      Files.createDirectories(folder);
      for (Map.Entry<String, String> script : scripts.entrySet()) {
        Files.writeString(folder.resolve(script.getKey()), script.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What such files hold, as {@link #scripts}; nothing if there is no such folder. */
  static SortedMap<String, String> read(Path folder) {
    if (!Files.isDirectory(folder)) {
      return new TreeMap<>();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(SUFFIX))
          .collect(
              Collectors.toMap(
                  file -> file.getFileName().toString(),
                  DdlFiles::text,
                  (one, other) -> one,
                  TreeMap::new));
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
