package io.caudal.refine;

import io.caudal.change.TableId;
import io.caudal.change.TableSchema;
import io.caudal.config.Problem;
import io.caudal.config.Suggestion;
import io.caudal.config.TimeLimit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;

/** The SQL files of a folder that the settings name. */
final class SqlFolder {

  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final String SUFFIX = ".sql";

  private final String path;
  private final Map<String, List<TableId>> tables;

  SqlFolder(String path, List<TableSchema> tables) {
    this.path = path;
    this.tables =
        tables.stream()
            .map(TableSchema::id)
            .collect(Collectors.groupingBy(TableId::source, TreeMap::new, Collectors.toList()));
  }

  void readInto(Map<TableId, SqlFile> files, List<Problem> problems) {
    try {
      TimeLimit.call(LIMIT, this::contents)
          .forEach((file, bytes) -> add(file, bytes, files, problems));
    } catch (IOException e) {
      problems.add(
          Problem.error(
              "lake / sql.path",
              "must be a folder that the job can read",
              path + ": " + e.getMessage(),
              "Put files <source>/<table>.sql there, or leave the setting out"));
    }
  }

  /** Every file of the captured sources' folders; keys are {@code source/file}. */
  private Map<String, byte[]> contents() throws IOException {
    FileSystem fileSystem = new Path(path).getFileSystem();
    FileStatus[] entries = fileSystem.listStatus(new Path(path));
    if (entries == null) {
      throw new IOException("no such folder");
    }
    Map<String, byte[]> contents = new TreeMap<>();
    for (FileStatus entry : entries) {
      String source = entry.getPath().getName();
      if (entry.isDir() && tables.containsKey(source)) {
        for (FileStatus file : fileSystem.listStatus(entry.getPath())) {
          String name = file.getPath().getName();
          if (!file.isDir() && name.endsWith(SUFFIX)) {
            try (InputStream in = fileSystem.open(file.getPath())) {
              contents.put(source + "/" + name, in.readAllBytes());
            }
          }
        }
      }
    }
    return contents;
  }

  private void add(String file, byte[] bytes, Map<TableId, SqlFile> files, List<Problem> problems) {
    String location = path + "/" + file;
    String source = file.substring(0, file.indexOf('/'));
    String table = file.substring(source.length() + 1, file.length() - SUFFIX.length());
    List<TableId> captured = tables.getOrDefault(source, List.of());
    List<TableId> own = new ArrayList<>(captured);
    own.removeIf(id -> !id.table().equals(table));
    if (own.isEmpty()) {
      problems.add(stray(location, table, captured));
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      own.forEach(id -> files.put(id, SqlFile.of(location, text)));
    } catch (CharacterCodingException e) {
      problems.add(Problem.error(location, "must be UTF-8", "", "Save the file as UTF-8"));
    }
  }

  private static Problem stray(String location, String table, List<TableId> captured) {
    List<String> names =
        captured.stream().map(TableId::table).sorted().collect(Collectors.toList());
    return Problem.warning(
        location,
        "must be named as a captured table of its source; the file is not used",
        table,
        Suggestion.question(table, names).orElse("Captured are: " + String.join(", ", names)));
  }
}
