package io.caudal.source.postgres;

import io.caudal.change.ChangeRow;
import io.caudal.change.TableSchema;
import io.caudal.source.debezium.ChangeDeserializer;
import io.caudal.source.debezium.LogPause;
import io.caudal.source.debezium.PatientSplitReader;
import io.caudal.source.standstill.LogWatch;
import java.util.List;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.cdc.connectors.base.dialect.DataSourceDialect;
import org.apache.flink.cdc.connectors.base.source.assigner.state.PendingSplitsState;
import org.apache.flink.cdc.connectors.base.source.meta.split.SourceSplitBase;
import org.apache.flink.cdc.connectors.base.source.metrics.SourceReaderMetrics;
import org.apache.flink.cdc.connectors.base.source.reader.IncrementalSourceReaderContext;
import org.apache.flink.cdc.connectors.postgres.source.PostgresDialect;
import org.apache.flink.cdc.connectors.postgres.source.PostgresSourceBuilder.PostgresIncrementalSource;
import org.apache.flink.cdc.connectors.postgres.source.config.PostgresSourceConfig;
import org.apache.flink.cdc.connectors.postgres.source.config.PostgresSourceConfigFactory;
import org.apache.flink.cdc.connectors.postgres.source.enumerator.PostgresSourceEnumerator;
import org.apache.flink.cdc.connectors.postgres.source.offset.PostgresOffsetFactory;
import org.apache.flink.cdc.connectors.postgres.source.reader.PostgresSourceReader;
import org.apache.flink.connector.base.source.reader.synchronization.FutureCompletingBlockingQueue;

/**
 * Flink CDC's PostgreSQL source, with a beginning of the log, a split reader and an emitter of our
 * own.
 */
@SuppressWarnings({"unchecked", "rawtypes"}) // the connector's own reader is of raw types
final class PostgresChangeSource extends PostgresIncrementalSource<ChangeRow> {

  private static final long serialVersionUID = 1L;

  private final ChangeDeserializer changes;
  private final LogPause pause;
  private final LogWatch.Factory watches;

  PostgresChangeSource(
      PostgresSourceConfigFactory connector,
      ChangeDeserializer changes,
      List<TableSchema> tables,
      LogPause pause,
      LogWatch.Factory watches) {
    super(
        connector,
        changes,
        new PostgresOffsetFactory(),
        new ChunkDialect(connector.create(0), tables));
    this.changes = changes;
    this.pause = pause;
    this.watches = watches;
  }

  @Override
  public PostgresSourceEnumerator createEnumerator(
      SplitEnumeratorContext<SourceSplitBase> context) {
    return super.createEnumerator(startingAtSlot(context));
  }

  @Override
  public PostgresSourceEnumerator restoreEnumerator(
      SplitEnumeratorContext<SourceSplitBase> context, PendingSplitsState state) {
    return super.restoreEnumerator(startingAtSlot(context), state);
  }

  @Override
  public PostgresSourceReader createReader(SourceReaderContext context) {
    int subtask = context.getIndexOfSubtask();
    PostgresSourceConfig config = (PostgresSourceConfig) configFactory.create(subtask);
    LogWatch watch = watches.create(context.metricGroup());
    IncrementalSourceReaderContext shared = new IncrementalSourceReaderContext(context);
    return new PostgresSourceReader(
        new FutureCompletingBlockingQueue<>(),
        () ->
            new PatientSplitReader(
                subtask, (DataSourceDialect) dataSourceDialect, config, shared, pause, watch),
        new PostgresChangeEmitter(
            changes, new SourceReaderMetrics(context.metricGroup()), offsetFactory),
        context.getConfiguration(),
        shared,
        config,
        sourceSplitSerializer,
        dataSourceDialect);
  }

  private SplitEnumeratorContext<SourceSplitBase> startingAtSlot(
      SplitEnumeratorContext<SourceSplitBase> context) {
    PostgresSourceConfig config = (PostgresSourceConfig) configFactory.create(0);
    return config.getStartupOptions().isStreamOnly()
        ? context
        : new SlotStartContext(
            context, () -> ((PostgresDialect) dataSourceDialect).displayCommittedOffset(config));
  }
}
