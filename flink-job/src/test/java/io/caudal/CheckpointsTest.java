package io.caudal;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.change.ChangeOperation;
import io.caudal.change.ChangeRow;
import io.caudal.change.ChangeRowType;
import io.caudal.change.Column;
import io.caudal.change.History;
import io.caudal.change.TableId;
import io.caudal.change.TableRouter;
import io.caudal.change.TableSchema;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.types.logical.BigIntType;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

final class CheckpointsTest {

  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder().setNumberSlotsPerTaskManager(2).build());

  private static final long NUMBERS = 2_000_000_000_000L;

  private static final TableSchema VENUE =
      TableSchema.of(
          TableId.of("saas", "public", "venue"),
          "venues",
          List.of(Column.of("venueid", new BigIntType(), "bigint")),
          List.of("venueid"));

  /** By then the reader, which is much faster, has filled all that is before the writer. */
  private static final CountDownLatch WRITTEN = new CountDownLatch(200);

  @TempDir private Path folder;

  @Test
  void aJobStopsWhileOneReaderIsHeldBackAndAnotherIsNot() throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.enableCheckpointing(Duration.ofMinutes(10).toMillis());
    env.fromSource(
            new NumberSequenceSource(1, NUMBERS), WatermarkStrategy.noWatermarks(), "numbers")
        .setParallelism(2)
        .flatMap(changesOfTheFirstReader())
        .returns(ChangeRowType.of(List.of(VENUE)))
        .setParallelism(2)
        .process(TableRouter.of(List.of(VENUE), History.of(1, Instant.EPOCH, List.of())))
        .setParallelism(2)
        .getSideOutput(TableRouter.output(VENUE))
        .map(CheckpointsTest::writtenSlowly)
        .setParallelism(1)
        .sinkTo(new DiscardingSink<>())
        .setParallelism(1);
    StreamGraph graph = env.getStreamGraph();
    Checkpoints.ofRunningTasks(graph);
    JobClient job = env.executeAsync(graph);
    assertThat(WRITTEN.await(3, TimeUnit.MINUTES)).isTrue();

    assertThat(
            job.stopWithSavepoint(false, folder.toUri().toString(), SavepointFormatType.CANONICAL))
        .succeedsWithin(Duration.ofMinutes(3))
        .asString()
        .contains(folder.getFileName().toString());
  }

  private static FlatMapFunction<Long, ChangeRow> changesOfTheFirstReader() {
    return (number, out) -> {
      if (number <= NUMBERS / 2) {
        GenericRowData row = new GenericRowData(4);
        row.setField(0, number);
        row.setField(1, StringData.fromString("c"));
        row.setField(2, TimestampData.fromEpochMillis(number));
        out.collect(ChangeRow.of(0, ChangeOperation.CREATE, row, new byte[15]));
      }
    };
  }

  private static Long writtenSlowly(RowData row) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(1);
    WRITTEN.countDown();
    return row.getLong(0);
  }
}
