package io.caudal.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HiddenFilesTest {

  @TempDir private Path folder;

  private HiddenFiles files() {
    return new HiddenFiles(new org.apache.flink.core.fs.Path(folder.toUri()));
  }

  private Path create(String file) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, "rows");
  }

  @Test
  void discardsThoseOfTheirNamesOnly() throws IOException {
    String ours = "dt=2026-11-22/hour=07/.part-1.parquet.inprogress." + UUID.randomUUID();
    Path discarded = create(ours);
    Path ofOthers = create(ours.replace("part-1", "part-2"));
    Path done = create("dt=2026-11-22/hour=07/part-1.parquet");
    Path another = create("dt=2026-11-22/.part-1.parquet");

    assertThat(files().discard("part-1.parquet"::equals)).isEqualTo(1);

    assertThat(discarded).doesNotExist();
    assertThat(ofOthers).exists();
    assertThat(done).exists();
    assertThat(another).exists();
  }

  @Test
  void areNoneWhereThereIsNoFolder() throws IOException {
    Files.delete(folder);

    assertThat(files().discard(name -> true)).isZero();
    Files.createDirectory(folder);
  }
}
