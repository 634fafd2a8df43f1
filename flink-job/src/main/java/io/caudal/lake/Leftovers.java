package io.caudal.lake;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.flink.core.fs.Path;

/** Files below a folder that were begun and are not visible yet. */
interface Leftovers extends AutoCloseable {

  /**
   * Those below a folder.
   *
   * @param flink a cluster's settings, by which S3 is found
   */
  static Leftovers in(Path folder, Map<String, String> flink) {
    return folder.toUri().getScheme().startsWith("s3")
        ? new OpenUploads(new S3Access(flink).open(), folder.toUri())
        : new HiddenFiles(folder);
  }

  /** The names that the files would have, without their folders. */
  Set<String> names() throws IOException;

  /**
   * Discards files as if they had never been begun; begun files of others stay.
   *
   * @param names whether a file that would have a name, without its folder, is to be discarded
   * @return how many there were
   * @throws IOException when one cannot be discarded, after which no other is tried
   */
  int discard(Predicate<String> names) throws IOException;

  @Override
  void close();
}
