package io.caudal.lake;

import io.caudal.config.Zone;
import org.apache.flink.connector.file.sink.FileSinkCommittable;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.streaming.api.connector.sink2.CommittableMessage;
import org.apache.flink.streaming.api.connector.sink2.CommittableWithLineage;
import org.apache.flink.streaming.api.functions.sink.filesystem.InProgressFileWriter.PendingFileRecoverable;

/**
 * Counts what is handed to the committer for a table in a zone: {@code
 * kinesisanalytics.lake.<table>.zone.<zone>.filesWritten} and {@code bytesWritten}.
 */
final class WrittenFiles {

  private final Counter files;
  private final Counter bytes;

  private WrittenFiles(Counter files, Counter bytes) {
    this.files = files;
    this.bytes = bytes;
  }

  static WrittenFiles register(MetricGroup operator, Zone zone, String lakeTable) {
    MetricGroup group =
        operator
            .addGroup("kinesisanalytics")
            .addGroup("lake", lakeTable)
            .addGroup("zone", zone.directory());
    return new WrittenFiles(group.counter("filesWritten"), group.counter("bytesWritten"));
  }

  void count(CommittableMessage<FileSinkCommittable> message) {
    if (message instanceof CommittableWithLineage) {
      PendingFileRecoverable file =
          ((CommittableWithLineage<FileSinkCommittable>) message).getCommittable().getPendingFile();
      if (file != null) {
        files.inc();
        bytes.inc(file.getSize());
      }
    }
  }
}
