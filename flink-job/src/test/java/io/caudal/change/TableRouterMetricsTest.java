package io.caudal.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.runtime.testutils.InMemoryReporter;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.types.logical.IntType;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TableRouterMetricsTest {

  private static final InMemoryReporter METRICS = InMemoryReporter.createWithRetainedMetrics();

  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setConfiguration(METRICS.addToConfiguration(new Configuration()))
              .build());

  private static final TableSchema VENUE =
      TableSchema.of(
          TableId.of("saas", "public", "venue"),
          "venues",
          List.of(Column.of("venueid", new IntType(), "integer")),
          List.of("venueid"));

  private static final long HOUR = Duration.ofHours(1).toMillis();

  private static ChangeRow insert(long committed) {
    GenericRowData row = new GenericRowData(4);
    row.setField(0, 7);
    row.setField(1, StringData.fromString("c"));
    row.setField(2, TimestampData.fromEpochMillis(committed));
    return ChangeRow.of(0, ChangeOperation.CREATE, row, new byte[15]);
  }

  private static JobID route(Configuration flink, ChangeRow... changes) throws Exception {
    flink.set(PipelineOptions.GENERIC_TYPES, false);
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(flink);
    env.setParallelism(1);
    env.fromData(ChangeRowType.of(List.of(VENUE)), changes)
        .process(TableRouter.of(List.of(VENUE), History.of(1, Instant.EPOCH, List.of())));
    return env.execute().getJobID();
  }

  private static long gauge(JobID job, String name) {
    Gauge<?> gauge = (Gauge<?>) METRICS.findMetric(job, "kinesisanalytics." + name).orElseThrow();
    return ((Number) gauge.getValue()).longValue();
  }

  private static ChangeRow endOfSnapshot() {
    return ChangeRow.endOfSnapshot(0, 1, TimestampData.fromEpochMillis(HOUR));
  }

  @Test
  void tellsOfChangesThatNoCheckpointHolds() throws Exception {
    long committed = System.currentTimeMillis() - HOUR;

    JobID job = route(new Configuration(), insert(committed + 1), insert(committed));

    assertThat(gauge(job, "table.venues.freshnessMillis"))
        .isBetween(HOUR, System.currentTimeMillis() - committed);
  }

  @Test
  void isUpToDateOnceACheckpointHoldsThem() throws Exception {
    Configuration flink = new Configuration();
    flink.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(100));

    JobID job = route(flink, insert(System.currentTimeMillis() - HOUR));

    assertThat(gauge(job, "table.venues.freshnessMillis")).isZero();
  }

  @Test
  void tellsHowLateChangesCome() throws Exception {
    long committed = System.currentTimeMillis() - HOUR;

    JobID job = route(new Configuration(), insert(committed));

    assertThat(gauge(job, "source.saas.lagMillis"))
        .isBetween(HOUR, System.currentTimeMillis() - committed);
  }

  @Test
  void tellsThatASnapshotGoesOn() throws Exception {
    JobID job = route(new Configuration(), insert(HOUR));

    assertThat(gauge(job, "table.venues.snapshotComplete")).isZero();
  }

  @Test
  void tellsThatASnapshotIsComplete() throws Exception {
    JobID job = route(new Configuration(), endOfSnapshot());

    assertThat(gauge(job, "table.venues.snapshotComplete")).isOne();
  }
}
