package io.caudal.lake;

import io.caudal.change.ContractColumns;
import io.caudal.config.LakeSettings;
import io.caudal.config.Partitioning;
import io.caudal.config.Zone;
import java.io.IOException;
import java.util.Collection;
import java.util.OptionalLong;
import org.apache.flink.api.common.TaskInfo;
import org.apache.flink.api.connector.sink2.Committer;
import org.apache.flink.api.connector.sink2.CommitterInitContext;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SupportsCommitter;
import org.apache.flink.api.connector.sink2.SupportsWriterState;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.connector.file.sink.FileSinkCommittable;
import org.apache.flink.connector.file.sink.writer.FileWriter;
import org.apache.flink.connector.file.sink.writer.FileWriterBucketState;
import org.apache.flink.core.fs.Path;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.formats.parquet.ParquetWriterFactory;
import org.apache.flink.streaming.api.connector.sink2.CommittableMessage;
import org.apache.flink.streaming.api.connector.sink2.SupportsPreCommitTopology;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.functions.sink.filesystem.OutputFileConfig;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.OnCheckpointRollingPolicy;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.types.logical.RowType;

/**
 * Writes the rows of one table into its partitions: {@code
 * <path>/<zone>/<table>/dt=YYYY-MM-DD/[hour=HH/]part-<table>-<job>-*.parquet}. A file grows from
 * one checkpoint to the next, and is visible only, and complete, once that checkpoint has
 * completed. All of it is Flink's {@link FileSink}, but for the names of the files, which tell the
 * attempt that made them, and for operators that clear up after attempts that failed and count
 * files.
 */
public final class LakeSink
    implements Sink<RowData>,
        SupportsWriterState<RowData, FileWriterBucketState>,
        SupportsCommitter<FileSinkCommittable>,
        SupportsPreCommitTopology<FileSinkCommittable, FileSinkCommittable> {

  private static final long serialVersionUID = 1L;

  private final Path folder;
  private final ParquetWriterFactory<RowData> format;
  private final PartitionAssigner partitions;
  private final PartNames names;
  private final Zone zone;
  private final String lakeTable;

  private LakeSink(
      Zone zone,
      String lakeTable,
      Path folder,
      ParquetWriterFactory<RowData> format,
      PartitionAssigner partitions,
      PartNames names) {
    this.zone = zone;
    this.lakeTable = lakeTable;
    this.folder = folder;
    this.format = format;
    this.partitions = partitions;
    this.names = names;
  }

  /**
   * A sink for a table in a zone, for one submission of the job. It needs a uid.
   *
   * @param lakeTable the table's name in the lake
   * @param type with {@link ContractColumns#REFINED_TIMESTAMP}, which decides the partition
   * @param jobName goes into the names of files; what a path cannot hold becomes {@code -}
   */
  public static LakeSink create(
      LakeSettings settings,
      Zone zone,
      String lakeTable,
      RowType type,
      Partitioning partitioning,
      String jobName) {
    int refined = type.getFieldIndex(ContractColumns.REFINED_TIMESTAMP);
    return new LakeSink(
        zone,
        lakeTable,
        new Path(settings.path() + "/" + zone.directory() + "/" + lakeTable),
        ParquetFiles.writer(settings, zone, type),
        new PartitionAssigner(partitioning, refined),
        PartNames.ofNewRun(lakeTable, jobName));
  }

  /**
   * Not offered.
   *
   * @deprecated Flink calls the method with the other context.
   */
  @Deprecated
  @Override
  public FileWriter<RowData> createWriter(InitContext context) {
    throw new UnsupportedOperationException("a writer needs a WriterInitContext");
  }

  @Override
  public FileWriter<RowData> createWriter(WriterInitContext context) throws IOException {
    return files(context.getTaskInfo(), context.getRestoredCheckpointId()).createWriter(context);
  }

  @Override
  public FileWriter<RowData> restoreWriter(
      WriterInitContext context, Collection<FileWriterBucketState> state) throws IOException {
    return files(context.getTaskInfo(), context.getRestoredCheckpointId())
        .restoreWriter(context, state);
  }

  @Override
  public SimpleVersionedSerializer<FileWriterBucketState> getWriterStateSerializer() {
    return files().getWriterStateSerializer();
  }

  @Override
  public Committer<FileSinkCommittable> createCommitter(CommitterInitContext context)
      throws IOException {
    return files().createCommitter(context);
  }

  @Override
  public SimpleVersionedSerializer<FileSinkCommittable> getCommittableSerializer() {
    return files().getCommittableSerializer();
  }

  @Override
  public SimpleVersionedSerializer<FileSinkCommittable> getWriteResultSerializer() {
    return files().getWriteResultSerializer();
  }

  @Override
  public DataStream<CommittableMessage<FileSinkCommittable>> addPreCommitTopology(
      DataStream<CommittableMessage<FileSinkCommittable>> committables) {
    return committables
        .transform("Cleaner", committables.getType(), new CleaningOperator(folder, names))
        .uid("cleaner")
        .transform("Meter", committables.getType(), new MeasuringOperator(zone, lakeTable))
        .uid("meter");
  }

  private FileSink<RowData> files(TaskInfo task, OptionalLong restored) {
    return files(
        OutputFileConfig.builder()
            .withPartPrefix(names.prefix(Attempt.of(task, restored)))
            .withPartSuffix(PartNames.SUFFIX)
            .build());
  }

  /** For all but new files. */
  private FileSink<RowData> files() {
    return files(OutputFileConfig.builder().build());
  }

  private FileSink<RowData> files(OutputFileConfig fileNames) {
    return FileSink.forBulkFormat(folder, format)
        .withBucketAssigner(partitions)
        .withRollingPolicy(OnCheckpointRollingPolicy.build())
        .withOutputFileConfig(fileNames)
        .build();
  }
}
