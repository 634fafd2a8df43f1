package io.caudal.local.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SavepointsTest {

  @TempDir private Path folder;

  @Test
  void theNewestThatIsCompleteWins() throws IOException {
    write("savepoints/savepoint-1/_metadata", 1_000);
    Path newest = write("checkpoints/job/chk-7/_metadata", 3_000);
    write("savepoints/savepoint-2/_metadata", 2_000);
    write("checkpoints/job/chk-8/half", 4_000);
    assertThat(Savepoints.newest(folder)).hasValue(newest.getParent());
  }

  @Test
  void noneIsThereBeforeTheFirstRun() {
    assertThat(Savepoints.newest(folder.resolve("flink"))).isEmpty();
    assertThat(Savepoints.newest(folder)).isEmpty();
  }

  private Path write(String name, long millis) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, name);
    return Files.setLastModifiedTime(file, FileTime.fromMillis(millis));
  }
}
