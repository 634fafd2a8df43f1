package io.caudal.local.command;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.caudal.change.TableSchema;
import io.caudal.local.server.LocalCluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a run leaves behind for those who query its lake.
 *
 * @param path the lake's folder
 * @param keys the key columns of each table
 */
record LakeRecord(String path, Map<String, List<String>> keys) {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String FILE = "lake.json";

  /** Of a lake and the tables that a job writes to it. */
  static LakeRecord of(Path lake, List<TableSchema> tables) {
    return new LakeRecord(
        lake.toString(),
        tables.stream()
            .collect(
                Collectors.toMap(
                    TableSchema::lakeTable,
                    table ->
                        table.key().stream()
                            .map(column -> column.toLowerCase(Locale.ROOT))
                            .toList())));
  }

  /** The folder that a lake's path names; empty if the lake is elsewhere. */
  static Optional<Path> localFolder(@Nullable String lake) {
    return lake != null && lake.startsWith("file:")
        ? Optional.of(Path.of(lake.replaceFirst("^file:/+", "/")))
        : Optional.empty();
  }

  /** Writes it into the folder of a run and beside those of other lakes; that is the last run. */
  void write(Path run) {
    Path known = known(Path.of(path));
    try {
      Files.createDirectories(run);
      JSON.writeValue(run.resolve(FILE).toFile(), this);
      Files.createDirectories(known.getParent());
      JSON.writeValue(known.toFile(), this);
      Files.writeString(last(), run.toAbsolutePath().toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of a run's folder; empty if it is not one. */
  static Optional<LakeRecord> of(Path run) {
    return read(run.resolve(FILE));
  }

  /** Of a lake's folder; empty if no run has written to it. */
  static Optional<LakeRecord> at(Path lake) {
    return read(known(lake));
  }

  private static Optional<LakeRecord> read(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readValue(file.toFile(), LakeRecord.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of the run that was started last. */
  static Optional<LakeRecord> ofLastRun() {
    return lastRun().flatMap(LakeRecord::of);
  }

  /** The folder of the run that was started last. */
  static Optional<Path> lastRun() {
    if (!Files.isRegularFile(last())) {
      return Optional.empty();
    }
    try {
      return Optional.of(Path.of(Files.readString(last())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path known(Path lake) {
    byte[] path = lake.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8);
    return LocalCluster.home().resolve("target/lakes/" + UUID.nameUUIDFromBytes(path) + ".json");
  }

  private static Path last() {
    return LocalCluster.home().resolve("target/last-run");
  }
}
