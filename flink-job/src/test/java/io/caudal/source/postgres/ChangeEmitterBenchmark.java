package io.caudal.source.postgres;

import io.caudal.change.ChangeRow;
import io.caudal.source.debezium.ChangeDeserializer;
import io.caudal.source.standstill.LogWatch;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.SourceOutput;
import org.apache.flink.cdc.connectors.base.source.meta.split.SourceRecords;
import org.apache.flink.cdc.connectors.base.source.meta.split.StreamSplit;
import org.apache.flink.cdc.connectors.base.source.meta.split.StreamSplitState;
import org.apache.flink.cdc.connectors.base.source.metrics.SourceReaderMetrics;
import org.apache.flink.cdc.connectors.base.source.reader.IncrementalSourceRecordEmitter;
import org.apache.flink.cdc.connectors.postgres.source.offset.PostgresOffsetFactory;
import org.apache.flink.cdc.connectors.shaded.org.apache.kafka.connect.source.SourceRecord;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What a logged change costs on its way out of the source: with the guard that makes it exactly
 * once, and with the connector's own emitter, which writes a position for each. Both read the
 * change with the same deserialiser.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(3)
public class ChangeEmitterBenchmark {

  private static final int CHANGES = 1024;

  private final List<SourceRecord> changes = LoggedChanges.updates(CHANGES);
  private final ChangeDeserializer deserializer =
      new ChangeDeserializer(List.of(LoggedChanges.TABLE), new LsnPositionReader());
  private final PostgresOffsetFactory offsets = new PostgresOffsetFactory();
  private final SourceReaderMetrics metrics =
      new SourceReaderMetrics(UnregisteredMetricsGroup.createSourceReaderMetricGroup());
  private final PostgresChangeEmitter guarded =
      new PostgresChangeEmitter(deserializer, metrics, offsets, LogWatch.none());
  private final IncrementalSourceRecordEmitter<ChangeRow> stock =
      new IncrementalSourceRecordEmitter<>(deserializer, metrics, false, offsets);
  private final StreamSplitState split =
      new StreamSplitState(
          new StreamSplit(
              StreamSplit.STREAM_SPLIT_ID,
              offsets.newOffset(Map.of("lsn", "1", "ts_usec", "1")),
              offsets.createNoStoppingOffset(),
              List.of(),
              Map.of(),
              0));

  /** The job's emitter. */
  @Benchmark
  @OperationsPerInvocation(CHANGES)
  public void guarded(Blackhole lake) throws Exception {
    guarded.emitRecord(new SourceRecords(changes), new Output(lake), split);
  }

  /** The connector's. */
  @Benchmark
  @OperationsPerInvocation(CHANGES)
  public void stock(Blackhole lake) throws Exception {
    stock.emitRecord(new SourceRecords(changes), new Output(lake), split);
  }

  private static final class Output implements SourceOutput<ChangeRow> {

    private final Blackhole lake;

    Output(Blackhole lake) {
      this.lake = lake;
    }

    @Override
    public void collect(ChangeRow row) {
      lake.consume(row);
    }

    @Override
    public void collect(ChangeRow row, long timestamp) {
      lake.consume(row);
    }

    @Override
    public void emitWatermark(Watermark watermark) {}

    @Override
    public void markIdle() {}

    @Override
    public void markActive() {}
  }
}
