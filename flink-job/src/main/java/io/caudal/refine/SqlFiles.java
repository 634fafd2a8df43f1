package io.caudal.refine;

import io.caudal.change.TableId;
import io.caudal.change.TableSchema;
import io.caudal.config.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The SELECT of every captured table, read once. A file {@code <source>/<table>.sql} in the folder
 * that the settings name wins over {@code table-sql/<source>/<table>.sql} on the class path; a
 * table without a file keeps all its columns as they are.
 */
public final class SqlFiles {

  private final Map<TableId, SqlFile> files;
  private final List<Problem> problems;

  private SqlFiles(Map<TableId, SqlFile> files, List<Problem> problems) {
    this.files = Map.copyOf(files);
    this.problems = List.copyOf(problems);
  }

  /**
   * The files of some tables.
   *
   * @param sqlPath a folder in a file system that Flink knows, without a slash at its end
   * @param tables all that are captured
   */
  public static SqlFiles read(Optional<String> sqlPath, List<TableSchema> tables) {
    Map<TableId, SqlFile> files = new HashMap<>();
    List<Problem> problems = new ArrayList<>();
    PackedSql packed = new PackedSql(SqlFiles.class.getClassLoader());
    tables.forEach(table -> packed.find(table.id()).ifPresent(f -> files.put(table.id(), f)));
    sqlPath.ifPresent(path -> new SqlFolder(path, tables).readInto(files, problems));
    return new SqlFiles(files, problems);
  }

  /** Files that could not be read, and files that belong to no table. */
  List<Problem> problems() {
    return problems;
  }

  SqlFile of(TableId table) {
    return files.getOrDefault(table, SqlFile.absent(table));
  }
}
