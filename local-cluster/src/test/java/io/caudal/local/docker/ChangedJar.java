package io.caudal.local.docker;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The job's jar in a folder that a test may change. */
final class ChangedJar {

  private static final String NAME = "caudal.jar";
  private static final String SELECT = "table-sql/mysql/sales.sql";

  private ChangedJar() {}

  /** Copies the jar that the build has made. */
  static void copy(Path built, Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.copy(built.resolve(NAME), folder.resolve(NAME));
  }

  /** Puts in its place one whose SELECT of sales has one more column. */
  static void addColumn(Path folder, String expression) throws IOException {
    Path changed = folder.resolve("changed");
    Files.copy(folder.resolve(NAME), changed);
    try (FileSystem jar = FileSystems.newFileSystem(changed)) {
      Path select = jar.getPath(SELECT);
      String sql = Files.readString(select);
      Files.writeString(select, sql.replace("\nFROM sales", ",\n  " + expression + "\nFROM sales"));
    }
    Files.move(changed, folder.resolve(NAME), StandardCopyOption.REPLACE_EXISTING);
  }
}
