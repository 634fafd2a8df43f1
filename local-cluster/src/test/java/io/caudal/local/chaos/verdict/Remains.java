package io.caudal.local.chaos.verdict;

import io.caudal.local.chaos.proxy.S3Weather;
import io.caudal.local.server.Folders;
import io.caudal.local.server.OpenUploads;
import io.caudal.local.server.S3Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a job leaves in its lake's folder that is no file of the lake. */
public final class Remains {

  private static final Pattern RUN = Pattern.compile("-caudal-([0-9a-f]{8})\\.");

  private final S3Server s3;
  private final String lake;
  private final S3Weather weather;
  private final Set<String> killedRuns = new HashSet<>();

  /**
   * Looks below a folder of the bucket.
   *
   * @param lake its name
   */
  public Remains(S3Server s3, String lake, S3Weather weather) {
    this.s3 = s3;
    this.lake = lake;
    this.weather = weather;
  }

  /**
   * Notes that the job was not stopped in good order: its last checkpoint may need its uploads, so
   * it leaves them, and those that no checkpoint has, to the bucket's lifecycle rule.
   */
  public void noteKilled() {
    Stream.concat(objects().stream(), uploads().stream())
        .map(RUN::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .forEach(killedRuns::add);
  }

  /** Objects that are no Parquet files, and open uploads that the job should have ended. */
  public List<String> faults() {
    return Stream.concat(
            objects().stream().filter(object -> !object.endsWith(".parquet")),
            uploads().stream().filter(upload -> !isForLifecycleRule(upload)))
        .toList();
  }

  /** The number of open uploads that are left to the bucket's lifecycle rule. */
  public long forLifecycleRule() {
    return uploads().stream().filter(this::isForLifecycleRule).count();
  }

  /** Of a run that was killed, or begun without the job's knowledge. */
  private boolean isForLifecycleRule(String upload) {
    Matcher run = RUN.matcher(upload);
    return weather.beganUnanswered(upload) || (run.find() && killedRuns.contains(run.group(1)));
  }

  private List<String> uploads() {
    return OpenUploads.of(s3, lake + "/");
  }

  private List<String> objects() {
    try {
      return Folders.files(s3.dataDirectory().resolve(lake)).stream().map(Path::toString).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
