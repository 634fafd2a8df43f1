package io.caudal.source.postgres;

import io.caudal.change.ChangeRow;
import io.caudal.change.TableSchema;
import io.caudal.config.SourceSettings;
import io.caudal.source.debezium.AddedTables;
import io.caudal.source.debezium.ChangeDeserializer;
import io.caudal.source.debezium.HalfSplitTable;
import io.caudal.source.debezium.LogPause;
import io.caudal.source.debezium.PatientSplitReader;
import io.caudal.source.debezium.RestoredSplits;
import io.caudal.source.silence.SilenceWatch;
import io.caudal.source.standstill.LogWatch;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.cdc.connectors.base.dialect.DataSourceDialect;
import org.apache.flink.cdc.connectors.base.source.assigner.HybridSplitAssigner;
import org.apache.flink.cdc.connectors.base.source.assigner.SplitAssigner;
import org.apache.flink.cdc.connectors.base.source.assigner.StreamSplitAssigner;
import org.apache.flink.cdc.connectors.base.source.assigner.state.HybridPendingSplitsState;
import org.apache.flink.cdc.connectors.base.source.assigner.state.PendingSplitsState;
import org.apache.flink.cdc.connectors.base.source.assigner.state.StreamPendingSplitsState;
import org.apache.flink.cdc.connectors.base.source.meta.split.SourceSplitBase;
import org.apache.flink.cdc.connectors.base.source.metrics.SourceReaderMetrics;
import org.apache.flink.cdc.connectors.base.source.reader.IncrementalSourceReaderContext;
import org.apache.flink.cdc.connectors.postgres.source.PostgresSourceBuilder.PostgresIncrementalSource;
import org.apache.flink.cdc.connectors.postgres.source.config.PostgresSourceConfig;
import org.apache.flink.cdc.connectors.postgres.source.config.PostgresSourceConfigFactory;
import org.apache.flink.cdc.connectors.postgres.source.enumerator.PostgresSourceEnumerator;
import org.apache.flink.cdc.connectors.postgres.source.offset.PostgresOffsetFactory;
import org.apache.flink.cdc.connectors.postgres.source.reader.PostgresSourceReader;
import org.apache.flink.connector.base.source.reader.synchronization.FutureCompletingBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Flink CDC's PostgreSQL source, with a beginning of the log, a split reader and an emitter of our
 * own.
 */
@SuppressWarnings({"unchecked", "rawtypes"}) // the connector's own reader is of raw types
final class PostgresChangeSource extends PostgresIncrementalSource<ChangeRow> {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(PostgresChangeSource.class);

  private final SourceSettings source;
  private final ChangeDeserializer changes;
  private final ArrayList<TableSchema> tables;
  private final LogPause pause;
  private final LogWatch.Factory watches;
  private final SilenceWatch.Factory silence;

  PostgresChangeSource(
      SourceSettings source,
      PostgresSourceConfigFactory connector,
      ChangeDeserializer changes,
      List<TableSchema> tables,
      LogPause pause,
      LogWatch.Factory watches,
      SilenceWatch.Factory silence) {
    super(
        connector,
        changes,
        new PostgresOffsetFactory(),
        new ChunkDialect(source, connector.create(0), tables));
    this.source = source;
    this.changes = changes;
    this.tables = new ArrayList<>(tables);
    this.pause = pause;
    this.watches = watches;
    this.silence = silence;
  }

  @Override
  public PostgresSourceEnumerator createEnumerator(
      SplitEnumeratorContext<SourceSplitBase> context) {
    silence.begin();
    PostgresSourceConfig config = (PostgresSourceConfig) configFactory.create(0);
    SplitAssigner assigner =
        config.getStartupOptions().isStreamOnly()
            ? new StreamSplitAssigner(config, dataSourceDialect, offsetFactory, context)
            : new HybridSplitAssigner<>(
                config,
                context.currentParallelism(),
                dialect().discoverDataCollections(config),
                dialect().isDataCollectionIdCaseSensitive(config),
                dialect(),
                offsetFactory,
                context);
    return enumerator(context, config, assigner, slot()::create);
  }

  @Override
  public PostgresSourceEnumerator restoreEnumerator(
      SplitEnumeratorContext<SourceSplitBase> context, PendingSplitsState restored) {
    silence.begin();
    PostgresSourceConfig config = (PostgresSourceConfig) configFactory.create(0);
    dialect().restored();
    PendingSplitsState state =
        AddedTables.in(
            HalfSplitTable.in(restored), () -> dialect().discoverDataCollections(config));
    SplitAssigner assigner =
        state instanceof StreamPendingSplitsState
            ? new StreamSplitAssigner(
                config, (StreamPendingSplitsState) state, dataSourceDialect, offsetFactory, context)
            : new HybridSplitAssigner<>(
                config,
                context.currentParallelism(),
                (HybridPendingSplitsState) state,
                dialect(),
                offsetFactory,
                context);
    return enumerator(context, config, assigner, slot()::require);
  }

  private PostgresSourceEnumerator enumerator(
      SplitEnumeratorContext<SourceSplitBase> context,
      PostgresSourceConfig config,
      SplitAssigner assigner,
      LogEnumerator.SlotStep slot) {
    SplitEnumeratorContext<SourceSplitBase> starting =
        config.getStartupOptions().isStreamOnly()
            ? context
            : new SlotStartContext(context, () -> dialect().displayCommittedOffset(config));
    return new LogEnumerator(starting, config, assigner, dialect(), slot);
  }

  private ChunkDialect dialect() {
    return (ChunkDialect) dataSourceDialect;
  }

  private ReplicationSlot slot() {
    return new ReplicationSlot(source, LOG::warn);
  }

  @Override
  public PostgresSourceReader createReader(SourceReaderContext context) {
    int subtask = context.getIndexOfSubtask();
    PostgresSourceConfig config = (PostgresSourceConfig) configFactory.create(subtask);
    silence.begin(context.metricGroup());
    LogWatch watch = watches.create(context.metricGroup());
    IncrementalSourceReaderContext shared = new IncrementalSourceReaderContext(context);
    return new PostgresSourceReader(
        new FutureCompletingBlockingQueue<>(),
        () ->
            new PatientSplitReader(
                subtask,
                (DataSourceDialect) dataSourceDialect,
                config,
                shared,
                tables,
                pause,
                watch),
        new PostgresChangeEmitter(
            changes, new SourceReaderMetrics(context.metricGroup()), offsetFactory, watch),
        context.getConfiguration(),
        shared,
        config,
        sourceSplitSerializer,
        dataSourceDialect);
  }

  @Override
  public RestoredSplits getSplitSerializer() {
    return new RestoredSplits(offsetFactory);
  }
}
