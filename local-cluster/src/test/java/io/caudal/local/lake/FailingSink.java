package io.caudal.local.lake;

import io.caudal.lake.LakeSink;
import java.io.IOException;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.flink.api.connector.sink2.Committer;
import org.apache.flink.api.connector.sink2.CommitterInitContext;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.StatefulSinkWriter;
import org.apache.flink.api.connector.sink2.SupportsCommitter;
import org.apache.flink.api.connector.sink2.SupportsWriterState;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.connector.file.sink.FileSinkCommittable;
import org.apache.flink.connector.file.sink.writer.FileWriterBucketState;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.streaming.api.connector.sink2.CommittableMessage;
import org.apache.flink.streaming.api.connector.sink2.SupportsPreCommitTopology;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.table.data.RowData;

/**
 * The job's sink, whose first commit fails when the test says so: a checkpoint has completed then,
 * and its files are not visible yet.
 */
final class FailingSink
    implements Sink<RowData>,
        SupportsWriterState<RowData, FileWriterBucketState>,
        SupportsCommitter<FileSinkCommittable>,
        SupportsPreCommitTopology<FileSinkCommittable, FileSinkCommittable> {

  private static final long serialVersionUID = 1L;
  private static final AtomicBoolean FAILED = new AtomicBoolean();
  private static final Set<String> UNCOMMITTED = ConcurrentHashMap.newKeySet();
  private static final Semaphore FAILURE = new Semaphore(0);

  private final LakeSink sink;

  private FailingSink(LakeSink sink) {
    this.sink = sink;
  }

  /** A sink that has yet to fail; the tests of this JVM use one at a time. */
  static FailingSink of(LakeSink sink) {
    FAILED.set(false);
    UNCOMMITTED.clear();
    FAILURE.drainPermits();
    return new FailingSink(sink);
  }

  /** Lets the first commit, which waits for this, fail. */
  static void fail() {
    FAILURE.release();
  }

  /** Names of the files that the first commit is of; empty until then. */
  static Set<String> uncommitted() {
    return UNCOMMITTED;
  }

  @Override
  public Committer<FileSinkCommittable> createCommitter(CommitterInitContext context)
      throws IOException {
    Committer<FileSinkCommittable> committer = sink.createCommitter(context);
    return new Committer<>() {
      @Override
      public void commit(Collection<CommitRequest<FileSinkCommittable>> requests)
          throws IOException, InterruptedException {
        if (FAILED.compareAndSet(false, true)) {
          requests.forEach(
              request ->
                  UNCOMMITTED.add(request.getCommittable().getPendingFile().getPath().getName()));
          FAILURE.acquire();
          throw new IOException("the failure that the test asks for");
        }
        committer.commit(requests);
      }

      @Override
      public void close() throws Exception {
        committer.close();
      }
    };
  }

  /**
   * Not offered.
   *
   * @deprecated Flink calls the method with the other context.
   */
  @Deprecated
  @Override
  public SinkWriter<RowData> createWriter(InitContext context) {
    return sink.createWriter(context);
  }

  @Override
  public SinkWriter<RowData> createWriter(WriterInitContext context) throws IOException {
    return sink.createWriter(context);
  }

  @Override
  public StatefulSinkWriter<RowData, FileWriterBucketState> restoreWriter(
      WriterInitContext context, Collection<FileWriterBucketState> state) throws IOException {
    return sink.restoreWriter(context, state);
  }

  @Override
  public SimpleVersionedSerializer<FileWriterBucketState> getWriterStateSerializer() {
    return sink.getWriterStateSerializer();
  }

  @Override
  public SimpleVersionedSerializer<FileSinkCommittable> getCommittableSerializer() {
    return sink.getCommittableSerializer();
  }

  @Override
  public SimpleVersionedSerializer<FileSinkCommittable> getWriteResultSerializer() {
    return sink.getWriteResultSerializer();
  }

  @Override
  public DataStream<CommittableMessage<FileSinkCommittable>> addPreCommitTopology(
      DataStream<CommittableMessage<FileSinkCommittable>> committables) {
    return sink.addPreCommitTopology(committables);
  }
}
