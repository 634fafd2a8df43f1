package io.caudal.local.command;

import io.caudal.config.Problem;
import io.caudal.config.ProblemsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which lake a user means. */
final class LakeChoice {

  private LakeChoice() {}

  /**
   * The lake at the path, or of the kept run, or else of the last run.
   *
   * @throws ProblemsException if there is none
   */
  static LakeRecord of(@Nullable String lake, @Nullable Path keep) {
    if (lake != null) {
      return at(lake);
    }
    if (keep != null) {
      return existing(LakeRecord.of(keep), "--keep", keep.toString());
    }
    return existing(LakeRecord.ofLastRun(), "the last run", "");
  }

  private static LakeRecord at(String lake) {
    if (lake.startsWith("s3:") || lake.startsWith("s3a:")) {
      throw mistake(
          "--lake", "must be a folder of this machine", lake, "Query a lake in S3 with Athena");
    }
    Path folder = Path.of(lake.replaceFirst("^file:/+", "/")).toAbsolutePath();
    LakeRecord record = LakeRecord.at(folder).orElseGet(() -> withoutKeys(folder));
    return existing(Optional.of(record), "--lake", lake);
  }

  private static LakeRecord withoutKeys(Path folder) {
    return new LakeRecord(folder.toString(), Map.of());
  }

  private static LakeRecord existing(Optional<LakeRecord> found, String subject, String seen) {
    return found
        .filter(lake -> Files.isDirectory(Path.of(lake.path(), "refined")))
        .orElseThrow(
            () ->
                mistake(
                    subject,
                    "must have written to a lake on this machine",
                    seen,
                    "Start one with: lake up"));
  }

  private static ProblemsException mistake(
      String subject, String rule, String seen, String remedy) {
    return new ProblemsException(List.of(Problem.error(subject, rule, seen, remedy)));
  }
}
