package io.caudal.local.restore;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.config.Zone;
import io.caudal.local.flink.RunningJob;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Today's job goes on from the savepoints of released ones, with all that followed them, and
 * nothing else.
 */
final class ReleasedSavepointsIT {

  private static final Path KEPT = Path.of("src", "test", "resources", "savepoints");

  @TempDir private Path folder;

  static List<Path> savepoints() throws IOException {
    try (Stream<Path> versions = Files.list(KEPT)) {
      return versions.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("savepoints")
  void areGoneOnFrom(Path savepoint) throws Exception {
    try (ReleasedJob released = ReleasedJob.in(folder)) {
      released.logAsRead();

      RunningJob job = released.run(Optional.of(savepoint.toAbsolutePath().toUri().toString()));
      for (NumberedRows table : released.tables()) {
        table.insert(3, 3, "new");
        table.update(1, 1, "changed");
        table.delete(2, 2);
      }

      for (NumberedRows table : released.tables()) {
        awaitChanges(released, table, "c 3 new", "u 1 changed", "d 2 logged");
      }
      job.stopWithSavepoint(folder.resolve("savepoints"), SmallLake.DEADLINE);
      for (NumberedRows table : released.tables()) {
        awaitChanges(released, table, "c 3 new", "u 1 changed", "d 2 logged");
      }
    }
  }

  /** Keeps one of today's job. */
  @Test
  @EnabledIfSystemProperty(named = "caudal.release", matches = ".+")
  void isKept() throws Exception {
    try (ReleasedJob today = ReleasedJob.in(folder)) {
      RunningJob job = today.run(Optional.empty());
      for (NumberedRows table : today.tables()) {
        awaitChanges(today, table, "r 1 read");
      }
      today.log();
      for (NumberedRows table : today.tables()) {
        awaitChanges(today, table, "r 1 read", "c 2 logged");
      }
      Path savepoint =
          Path.of(URI.create(job.stopWithSavepoint(folder.resolve("to"), SmallLake.DEADLINE)));

      assertThat(savepoint).isDirectoryContaining("glob:**/_metadata");
      Path kept = Files.createDirectory(KEPT.resolve(System.getProperty("caudal.release", "")));
      Files.copy(savepoint.resolve("_metadata"), kept.resolve("_metadata"));
    }
  }

  private static void awaitChanges(ReleasedJob job, NumberedRows table, String... changes) {
    for (Zone zone : Zone.values()) {
      Awaitility.await(zone + " " + table.name())
          .atMost(SmallLake.DEADLINE)
          .untilAsserted(() -> assertThat(job.changes(zone, table)).containsExactly(changes));
    }
  }
}
