package io.caudal.lake;

import io.caudal.config.LakeSettings;
import io.caudal.config.Problem;
import io.caudal.config.TimeLimit;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.flink.core.fs.Path;

/** Tries, before anything is started, whether the lake's path can be written. */
public final class LakeAccess {

  private static final Duration LIMIT = Duration.ofSeconds(40);

  private LakeAccess() {}

  /**
   * What keeps files from being written. Writes one small file beside the zones and deletes it; of
   * the folders that this takes, none is left. Answers within 40 seconds, whatever the endpoint
   * does.
   */
  public static List<Problem> check(LakeSettings settings) {
    return check(settings, LIMIT);
  }

  static List<Problem> check(LakeSettings settings, Duration limit) {
    Probe probe = new Probe(new Path(settings.path() + "/.caudal-probe-" + UUID.randomUUID()));
    try {
      TimeLimit.call(limit, probe);
      return List.of();
    } catch (IOException e) {
      return List.of(
          Problem.error(
              "lake / path",
              "must be a folder where the job can write and delete files",
              settings.path() + ": " + e.getMessage(),
              remedy(settings.path())));
    }
  }

  private static String remedy(String path) {
    return path.startsWith("file:")
        ? "Give the job's user the right to write there, or name another folder"
        : "Check the bucket's name and region, the network's way to S3, and that the job's role"
            + " may s3:ListBucket and s3:ListBucketMultipartUploads on the bucket and s3:GetObject,"
            + " s3:PutObject, s3:DeleteObject and s3:AbortMultipartUpload below the path";
  }
}
