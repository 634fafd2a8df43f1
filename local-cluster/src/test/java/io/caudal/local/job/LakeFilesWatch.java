package io.caudal.local.job;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.flink.core.fs.FSDataInputStream;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;

/** Lists a lake's refined zone over S3 all the time, and keeps what is no complete Parquet file. */
final class LakeFilesWatch implements AutoCloseable {

  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final String NAME =
      "part-[a-z]+-caudal-[0-9a-f]{8}\\.\\d+\\.\\d+\\.\\d+-[0-9a-f-]{36}-\\d+\\.parquet";

  /** The test's S3 server lists the file into which it puts an upload together; S3 has no such. */
  private static final String OF_THE_SERVER = NAME + "-[0-9a-f-]{36}";

  private final Path zone;
  private final Queue<String> faults = new ConcurrentLinkedQueue<>();
  private final Set<Path> complete = ConcurrentHashMap.newKeySet();
  private final Thread thread = new Thread(this::watch, "lake files watch");
  private volatile boolean stopped;

  private LakeFilesWatch(Path zone) {
    this.zone = zone;
  }

  /**
   * Starts to watch.
   *
   * @param lake its path, such as {@code s3://lake/tickit}
   */
  static LakeFilesWatch start(String lake) {
    LakeFilesWatch watch = new LakeFilesWatch(new Path(lake, "refined"));
    watch.thread.start();
    return watch;
  }

  /** What was seen that is no complete Parquet file; empty as it should be. */
  Queue<String> faults() {
    return faults;
  }

  /** How many files were seen, and had their end. */
  int filesSeen() {
    return complete.size();
  }

  private void watch() {
    do {
      try {
        look(zone.getFileSystem(), zone);
      } catch (FileNotFoundException beforeTheFirstFile) {
        Thread.onSpinWait();
      } catch (IOException e) {
        faults.add("cannot list: " + e);
      }
    } while (!stopped);
  }

  private void look(FileSystem files, Path folder) throws IOException {
    for (FileStatus status : files.listStatus(folder)) {
      if (status.isDir()) {
        look(files, status.getPath());
      } else if (!complete.contains(status.getPath())) {
        check(files, status);
      }
    }
  }

  private void check(FileSystem files, FileStatus status) throws IOException {
    Path file = status.getPath();
    if (file.getName().matches(OF_THE_SERVER)) {
      return;
    }
    if (!file.getName().matches(NAME)) {
      faults.add("unexpected object " + file);
      return;
    }
    byte[] end = new byte[MAGIC.length];
    try (FSDataInputStream bytes = files.open(file)) {
      bytes.seek(Math.max(0, status.getLen() - MAGIC.length));
      bytes.readNBytes(end, 0, end.length);
    }
    if (Arrays.equals(end, MAGIC)) {
      complete.add(file);
    } else {
      faults.add("no Parquet footer in " + file);
    }
  }

  @Override
  public void close() throws InterruptedException {
    stopped = true;
    thread.join();
  }
}
