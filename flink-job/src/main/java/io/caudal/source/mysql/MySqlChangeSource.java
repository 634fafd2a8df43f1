package io.caudal.source.mysql;

import io.caudal.change.ChangeRow;
import io.caudal.change.TableSchema;
import io.caudal.source.debezium.ChangeDeserializer;
import io.caudal.source.debezium.LogPause;
import io.caudal.source.silence.SilenceWatch;
import io.caudal.source.snapshot.CheckpointedEnumerator;
import io.caudal.source.standstill.LogWatch;
import io.debezium.jdbc.JdbcConnection;
import io.debezium.relational.TableId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.cdc.connectors.mysql.debezium.DebeziumUtils;
import org.apache.flink.cdc.connectors.mysql.source.MySqlSource;
import org.apache.flink.cdc.connectors.mysql.source.assigners.state.PendingSplitsState;
import org.apache.flink.cdc.connectors.mysql.source.config.MySqlSourceConfig;
import org.apache.flink.cdc.connectors.mysql.source.metrics.MySqlSourceReaderMetrics;
import org.apache.flink.cdc.connectors.mysql.source.reader.MySqlSourceReader;
import org.apache.flink.cdc.connectors.mysql.source.reader.MySqlSourceReaderContext;
import org.apache.flink.cdc.connectors.mysql.source.split.MySqlSplit;
import org.apache.flink.connector.base.source.reader.synchronization.FutureCompletingBlockingQueue;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * Flink CDC's MySQL source with a split reader and an emitter of our own: splits, watermarks and
 * state are the connector's, the rows are ours.
 */
final class MySqlChangeSource
    implements Source<ChangeRow, MySqlSplit, PendingSplitsState>, ResultTypeQueryable<ChangeRow> {

  private static final long serialVersionUID = 1L;

  private final MySqlConnector connector;
  private final ChangeDeserializer changes;
  private final LogPause pause;
  private final LogCheck check;
  private final LogWatch.Factory watches;
  private final SilenceWatch.Factory silence;
  private final ArrayList<TableSchema> tables;

  MySqlChangeSource(
      MySqlConnector connector,
      ChangeDeserializer changes,
      List<TableSchema> tables,
      LogPause pause,
      LogCheck check,
      LogWatch.Factory watches,
      SilenceWatch.Factory silence) {
    this.connector = connector;
    this.changes = changes;
    this.pause = pause;
    this.check = check;
    this.watches = watches;
    this.silence = silence;
    this.tables = new ArrayList<>(tables);
  }

  @Override
  public SourceReader<ChangeRow, MySqlSplit> createReader(SourceReaderContext context) {
    int subtask = context.getIndexOfSubtask();
    MySqlSourceConfig config = connector.here().getConfigFactory().createConfig(subtask);
    MySqlSourceReaderContext shared = new MySqlSourceReaderContext(context);
    MySqlSourceReaderMetrics metrics = new MySqlSourceReaderMetrics(context.metricGroup());
    metrics.registerMetrics();
    silence.begin(context.metricGroup());
    LogWatch watch = watches.create(context.metricGroup());
    return new MySqlSourceReader<>(
        new FutureCompletingBlockingQueue<>(),
        () -> new MySqlChangeReader(config, subtask, shared, tables, pause, check, watch),
        new MySqlChangeEmitter(changes, new TruncateReader(tables), metrics, watch),
        context.getConfiguration(),
        shared,
        config);
  }

  @Override
  public SplitEnumerator<MySqlSplit, PendingSplitsState> createEnumerator(
      SplitEnumeratorContext<MySqlSplit> context) {
    silence.begin();
    return new CheckpointedEnumerator<>(connector.here().createEnumerator(context));
  }

  @Override
  public SplitEnumerator<MySqlSplit, PendingSplitsState> restoreEnumerator(
      SplitEnumeratorContext<MySqlSplit> context, PendingSplitsState state) {
    silence.begin();
    MySqlSource<ChangeRow> here = connector.here();
    return new CheckpointedEnumerator<>(
        here.restoreEnumerator(
            context,
            AddedTables.in(
                HalfSplitTable.in(state),
                () -> captured(here.getConfigFactory().createConfig(0)))));
  }

  private static List<TableId> captured(MySqlSourceConfig config) {
    try (JdbcConnection connection = DebeziumUtils.openJdbcConnection(config)) {
      return DebeziumUtils.discoverCapturedTables(connection, config);
    } catch (SQLException e) {
      throw new IllegalStateException("the captured tables cannot be listed", e);
    }
  }

  @Override
  public Boundedness getBoundedness() {
    return connector.anywhere().getBoundedness();
  }

  @Override
  public SimpleVersionedSerializer<MySqlSplit> getSplitSerializer() {
    return new RestoredSplits();
  }

  @Override
  public SimpleVersionedSerializer<PendingSplitsState> getEnumeratorCheckpointSerializer() {
    return connector.anywhere().getEnumeratorCheckpointSerializer();
  }

  @Override
  public TypeInformation<ChangeRow> getProducedType() {
    return changes.getProducedType();
  }
}
