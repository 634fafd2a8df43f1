package io.caudal.local.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LakeFilesTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  @TempDir private Path folder;
  private Path partition = Path.of("");

  @BeforeEach
  void createPartition() throws IOException {
    partition = Files.createDirectories(folder.resolve("sales/dt=2026-11-22"));
  }

  @Test
  void noticesEachParquetFileOnce() throws IOException {
    LakeFiles files = files();
    Path first = Files.createFile(partition.resolve("part-0.parquet"));
    Files.createFile(partition.resolve(".part-1.parquet.inprogress"));
    assertThat(files.appeared()).containsOnlyKeys(first).containsValue(NOW);
    Path second = Files.createFile(partition.resolve("part-2.parquet"));
    assertThat(files.appeared()).containsOnlyKeys(second);
    assertThat(files.appeared()).isEmpty();
  }

  @Test
  void doesNotListAFolderThatDidNotChange() throws IOException {
    LakeFiles files = files();
    FileTime longAgo = FileTime.from(NOW.minus(Duration.ofHours(1)));
    Files.setLastModifiedTime(partition, longAgo);
    assertThat(files.appeared()).isEmpty();
    Path hidden = Files.createFile(partition.resolve("part-0.parquet"));
    Files.setLastModifiedTime(partition, longAgo);
    assertThat(files.appeared()).isEmpty();
    Files.setLastModifiedTime(partition, FileTime.from(NOW));
    assertThat(files.appeared()).containsOnlyKeys(hidden);
  }

  @Test
  void aTableThatIsNotThereYetHasNoFiles() throws IOException {
    assertThat(new LakeFiles(folder.resolve("event"), Clock.systemUTC()).appeared()).isEmpty();
  }

  private LakeFiles files() {
    return new LakeFiles(folder.resolve("sales"), Clock.fixed(NOW, ZoneOffset.UTC));
  }
}
