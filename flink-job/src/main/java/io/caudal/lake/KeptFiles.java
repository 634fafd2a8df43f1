package io.caudal.lake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.serialization.SimpleStringEncoder;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.connector.file.sink.FileSinkCommittable;
import org.apache.flink.core.fs.Path;
import org.apache.flink.core.io.SimpleVersionedSerialization;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.apache.flink.runtime.metrics.groups.InternalSinkCommitterMetricGroup;
import org.apache.flink.streaming.api.functions.sink.filesystem.InProgressFileWriter.PendingFileRecoverable;
import org.apache.flink.streaming.runtime.operators.sink.committables.CommittableCollectorSerializer;

/** Reads, from what a committer kept, the files that it was to make visible. */
final class KeptFiles {

  private KeptFiles() {}

  /**
   * Where the files would be.
   *
   * @param folder in the file system of the lake
   * @param kept elements of the committer's list state
   * @throws IOException if they are not what a committer of files wrote
   */
  static List<Path> of(Path folder, List<byte[]> kept) throws IOException {
    Recorder recorder =
        new Recorder(
            FileSink.forRowFormat(folder, new SimpleStringEncoder<>())
                .build()
                .getCommittableSerializer());
    for (byte[] element : kept) {
      SimpleVersionedSerialization.readVersionAndDeSerialize(
          new CommittableCollectorSerializer<>(
              recorder,
              0,
              1,
              InternalSinkCommitterMetricGroup.wrap(
                  UnregisteredMetricsGroup.createOperatorMetricGroup())),
          element);
    }
    return recorder.files;
  }

  /** Takes note of what passes: Flink's collection of it does not say what is pending. */
  private static final class Recorder implements SimpleVersionedSerializer<FileSinkCommittable> {

    private final SimpleVersionedSerializer<FileSinkCommittable> serializer;
    private final List<Path> files = new ArrayList<>();

    Recorder(SimpleVersionedSerializer<FileSinkCommittable> serializer) {
      this.serializer = serializer;
    }

    @Override
    public int getVersion() {
      return serializer.getVersion();
    }

    @Override
    public byte[] serialize(FileSinkCommittable committable) throws IOException {
      return serializer.serialize(committable);
    }

    @Override
    public FileSinkCommittable deserialize(int version, byte[] bytes) throws IOException {
      FileSinkCommittable committable = serializer.deserialize(version, bytes);
      PendingFileRecoverable pending = committable.getPendingFile();
      if (pending != null && pending.getPath() != null) {
        files.add(pending.getPath());
      }
      return committable;
    }
  }
}
