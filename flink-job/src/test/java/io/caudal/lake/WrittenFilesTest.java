package io.caudal.lake;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.config.Partitioning;
import io.caudal.config.Zone;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.testutils.InMemoryReporter;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.types.logical.IntType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.RowType;
import org.apache.flink.table.types.logical.TimestampType;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class WrittenFilesTest {

  private static final InMemoryReporter METRICS = InMemoryReporter.createWithRetainedMetrics();

  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setConfiguration(METRICS.addToConfiguration(new Configuration()))
              .build());

  private static final RowType TYPE =
      RowType.of(
          new LogicalType[] {new IntType(), new TimestampType(3)},
          new String[] {"id", "refined_timestamp"});

  @Test
  void countsTheFilesAndTheirBytes(@TempDir Path folder) throws Exception {
    WrittenLake lake = new WrittenLake(folder, LakeSettingsFor.path("file://" + folder, Map.of()));

    JobID job =
        lake.write(
            Zone.REFINED, TYPE, Partitioning.DAY, row("2026-11-22T12:00"), row("2026-11-23T12:00"));

    long bytes = 0;
    for (String file : lake.files()) {
      bytes += Files.size(folder.resolve(file));
    }
    assertThat(lake.files()).hasSize(2);
    assertThat(counted(job, "filesWritten")).isEqualTo(2);
    assertThat(counted(job, "bytesWritten")).isEqualTo(bytes);
  }

  private static GenericRowData row(String refined) {
    return GenericRowData.of(1, TimestampData.fromLocalDateTime(LocalDateTime.parse(refined)));
  }

  private static long counted(JobID job, String metric) {
    return ((Counter)
            METRICS
                .findMetric(job, "kinesisanalytics.lake.events.zone.refined." + metric)
                .orElseThrow())
        .getCount();
  }
}
