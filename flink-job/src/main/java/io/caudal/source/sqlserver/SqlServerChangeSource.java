package io.caudal.source.sqlserver;

import io.caudal.change.ChangeRow;
import io.caudal.change.TableSchema;
import io.caudal.source.debezium.AddedTables;
import io.caudal.source.debezium.ChangeDeserializer;
import io.caudal.source.debezium.HalfSplitTable;
import io.caudal.source.debezium.LogPause;
import io.caudal.source.debezium.PatientSplitReader;
import io.caudal.source.debezium.RestoredSplits;
import io.caudal.source.silence.SilenceWatch;
import io.caudal.source.snapshot.CheckpointedEnumerator;
import io.caudal.source.standstill.LogWatch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.cdc.connectors.base.config.JdbcSourceConfig;
import org.apache.flink.cdc.connectors.base.source.assigner.state.PendingSplitsState;
import org.apache.flink.cdc.connectors.base.source.meta.split.SourceSplitBase;
import org.apache.flink.cdc.connectors.base.source.metrics.SourceReaderMetrics;
import org.apache.flink.cdc.connectors.base.source.reader.IncrementalSourceReader;
import org.apache.flink.cdc.connectors.base.source.reader.IncrementalSourceReaderContext;
import org.apache.flink.cdc.connectors.sqlserver.source.SqlServerSourceBuilder.SqlServerIncrementalSource;
import org.apache.flink.connector.base.source.reader.synchronization.FutureCompletingBlockingQueue;

/** Flink CDC's SQL Server source, with a dialect, a split reader and an emitter of our own. */
final class SqlServerChangeSource extends SqlServerIncrementalSource<ChangeRow> {

  private static final long serialVersionUID = 1L;

  private final String name;
  private final ChangeDeserializer changes;
  private final ChunkDialect dialect;
  private final ArrayList<TableSchema> tables;
  private final HashSet<String> captured;
  private final LogPause pause;
  private final SilenceWatch.Factory silence;

  SqlServerChangeSource(
      String name,
      GrowingConfig.Factory connector,
      ChangeDeserializer changes,
      ChunkDialect dialect,
      List<TableSchema> tables,
      LogPause pause,
      SilenceWatch.Factory silence) {
    super(connector, changes, new KeptOffset.Factory(), dialect);
    this.name = name;
    this.dialect = dialect;
    this.changes = changes;
    this.tables = new ArrayList<>(tables);
    this.captured = new HashSet<>();
    for (TableSchema table : tables) {
      captured.add(table.id().inSource());
    }
    this.pause = pause;
    this.silence = silence;
  }

  @Override
  public SplitEnumerator<SourceSplitBase, PendingSplitsState> createEnumerator(
      SplitEnumeratorContext<SourceSplitBase> context) {
    silence.begin();
    return new CheckpointedEnumerator<>(super.createEnumerator(context));
  }

  @Override
  public SplitEnumerator<SourceSplitBase, PendingSplitsState> restoreEnumerator(
      SplitEnumeratorContext<SourceSplitBase> context, PendingSplitsState state) {
    silence.begin();
    JdbcSourceConfig config = configFactory.create(0);
    return new CheckpointedEnumerator<>(
        super.restoreEnumerator(
            context,
            AddedTables.in(
                HalfSplitTable.in(state), () -> dialect.discoverDataCollections(config))));
  }

  @Override
  public IncrementalSourceReader<ChangeRow, JdbcSourceConfig> createReader(
      SourceReaderContext context) {
    int subtask = context.getIndexOfSubtask();
    JdbcSourceConfig config = configFactory.create(subtask);
    IncrementalSourceReaderContext shared = new IncrementalSourceReaderContext(context);
    silence.begin(context.metricGroup());
    CaptureWatch watch = new CaptureWatch(name, captured);
    ChunkDialect watched = dialect.watchedBy(watch);
    return new IncrementalSourceReader<>(
        new FutureCompletingBlockingQueue<>(),
        () ->
            new PatientSplitReader(
                subtask, watched, config, shared, tables, pause, LogWatch.none()),
        new SqlServerChangeEmitter(
            changes, watch, new SourceReaderMetrics(context.metricGroup()), offsetFactory),
        context.getConfiguration(),
        shared,
        config,
        sourceSplitSerializer,
        watched);
  }

  @Override
  public RestoredSplits getSplitSerializer() {
    return new RestoredSplits(offsetFactory);
  }
}
