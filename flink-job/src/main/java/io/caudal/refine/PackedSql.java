package io.caudal.refine;

import io.caudal.change.TableId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The SQL files that the job's jar carries. */
final class PackedSql {

  private static final String FOLDER = "table-sql/";

  private final ClassLoader classes;

  PackedSql(ClassLoader classes) {
    this.classes = classes;
  }

  static String location(TableId table) {
    return FOLDER + table.source() + "/" + table.table() + ".sql";
  }

  Optional<SqlFile> find(TableId table) {
    String location = location(table);
    try (InputStream in = classes.getResourceAsStream(location)) {
      return in == null
          ? Optional.empty()
          : Optional.of(
              SqlFile.of(location, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + location + " from the class path", e);
    }
  }
}
