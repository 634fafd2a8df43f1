package io.caudal.lake;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.config.LakeSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LakeAccessTest {

  private final Path folder;

  LakeAccessTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static LakeSettings at(String path) {
    return LakeSettingsFor.path(path, Map.of());
  }

  @Test
  void leavesNothingBehind() {
    assertThat(LakeAccess.check(at("file://" + folder + "/new/lake"))).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void leavesWhatWasThere() throws Exception {
    Path file = Files.createDirectories(folder.resolve("lake/refined")).resolve("part.parquet");
    Files.writeString(file, "rows");

    assertThat(LakeAccess.check(at("file://" + folder + "/lake"))).isEmpty();
    assertThat(folder.resolve("lake")).isDirectoryNotContaining(path -> !path.endsWith("refined"));
    assertThat(file).hasContent("rows");
  }

  @Test
  void saysWhatKeepsFilesFromBeingWritten() throws Exception {
    Files.writeString(folder.resolve("lake"), "a file where a folder should be");

    assertThat(LakeAccess.check(at("file://" + folder + "/lake/tickit")))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.isError()).isTrue();
              assertThat(problem.subject()).isEqualTo("lake / path");
              assertThat(problem.seen()).startsWith("file://" + folder + "/lake/tickit: ");
              assertThat(problem.remedy()).contains("another folder");
            });
  }

  @Test
  void saysThatTheFileSystemIsUnknown() {
    assertThat(LakeAccess.check(at("s3://no-such-bucket/lake")))
        .singleElement()
        .asString()
        .contains("lake / path", "s3://no-such-bucket/lake", "s3:PutObject");
  }
}
