package io.caudal.lake;

import io.caudal.change.ContractColumns;
import io.caudal.config.LakeSettings;
import io.caudal.config.Partitioning;
import io.caudal.config.Zone;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.functions.sink.filesystem.OutputFileConfig;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.OnCheckpointRollingPolicy;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.types.logical.RowType;

/**
 * Writes the rows of one table into its partitions: {@code
 * <path>/<zone>/<table>/dt=YYYY-MM-DD/[hour=HH/]part-<table>-<job>-*.parquet}. A file grows from
 * one checkpoint to the next, and is visible only, and complete, once that checkpoint has
 * completed.
 */
public final class LakeSink {

  private LakeSink() {}

  /**
   * A sink for a table in a zone.
   *
   * @param lakeTable the table's name in the lake
   * @param type with {@link ContractColumns#REFINED_TIMESTAMP}, which decides the partition
   * @param jobName goes into the names of files; what a path cannot hold becomes {@code -}
   */
  public static FileSink<RowData> create(
      LakeSettings settings,
      Zone zone,
      String lakeTable,
      RowType type,
      Partitioning partitioning,
      String jobName) {
    Path folder = new Path(settings.path() + "/" + zone.directory() + "/" + lakeTable);
    int refined = type.getFieldIndex(ContractColumns.REFINED_TIMESTAMP);
    return FileSink.forBulkFormat(folder, ParquetFiles.writer(settings, zone, type))
        .withBucketAssigner(new PartitionAssigner(partitioning, refined))
        .withRollingPolicy(OnCheckpointRollingPolicy.build())
        .withOutputFileConfig(
            OutputFileConfig.builder()
                .withPartPrefix("part-" + lakeTable + "-" + jobName.replaceAll("\\W+", "-"))
                .withPartSuffix(".parquet")
                .build())
        .build();
  }
}
