package io.caudal.refine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of SQL files as the setting {@code sql.path} names it. */
final class SqlFolderOf {

  private final Path folder;

  SqlFolderOf(Path folder) {
    this.folder = folder;
  }

  SqlFolderOf with(String file, String sql) {
    try {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, sql);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String path() {
    return "file://" + folder;
  }
}
