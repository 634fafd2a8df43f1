package io.caudal.source.postgres;

import io.caudal.change.TableSchema;
import io.caudal.config.SourceSettings;
import io.caudal.source.snapshot.CapturedTables;
import java.util.List;
import org.apache.flink.cdc.connectors.base.config.JdbcSourceConfig;
import org.apache.flink.cdc.connectors.base.source.assigner.splitter.ChunkSplitter;
import org.apache.flink.cdc.connectors.base.source.assigner.state.ChunkSplitterState;
import org.apache.flink.cdc.connectors.base.source.meta.offset.Offset;
import org.apache.flink.cdc.connectors.base.source.meta.split.SnapshotSplit;
import org.apache.flink.cdc.connectors.base.source.meta.split.SourceSplitBase;
import org.apache.flink.cdc.connectors.base.source.reader.external.FetchTask;
import org.apache.flink.cdc.connectors.postgres.source.PostgresDialect;
import org.apache.flink.cdc.connectors.postgres.source.config.PostgresSourceConfig;
import org.apache.flink.cdc.connectors.postgres.source.offset.PostgresOffset;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connector's way with PostgreSQL, but for chunks and the log, which are read by our own. */
@SuppressWarnings("unchecked") // the connector's own task is of a raw type
final class ChunkDialect extends PostgresDialect {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(ChunkDialect.class);

  private final SourceSettings source;
  private final CapturedTables tables;
  private final int fetchSize;
  private transient boolean restored;
  private transient volatile @Nullable LogTask log;

  ChunkDialect(SourceSettings source, PostgresSourceConfig config, List<TableSchema> tables) {
    super(config);
    this.source = source;
    this.tables = new CapturedTables(tables);
    this.fetchSize = config.getFetchSize();
  }

  /** Says that tables may have been added while the log was kept. */
  void restored() {
    restored = true;
  }

  @Override
  public PostgresPools getPooledDataSourceFactory() {
    return new PostgresPools();
  }

  @Override
  public ChunkSplitter createChunkSplitter(JdbcSourceConfig config) {
    return createChunkSplitter(config, ChunkSplitterState.NO_SPLITTING_TABLE_STATE);
  }

  @Override
  public ChunkSplitter createChunkSplitter(JdbcSourceConfig config, ChunkSplitterState state) {
    KeyChunkSplitter.Gate gate =
        restored ? new PublicationBarrier(source, LOG::warn) : unpublishedBefore -> {};
    return new KeyChunkSplitter(config, this, state, tables, gate);
  }

  @Override
  public FetchTask<SourceSplitBase> createFetchTask(SourceSplitBase split) {
    if (!split.isSnapshotSplit()) {
      LogTask task = new LogTask(source, split.asStreamSplit());
      log = task;
      return task;
    }
    SnapshotSplit chunk = split.asSnapshotSplit();
    int table = tables.indexOf(chunk.getTableId().schema(), chunk.getTableId().table());
    return new ChunkTask(chunk, table, tables.get(table), fetchSize);
  }

  /**
   * Confirms what the checkpoint has. It has no offset when it was taken while nothing must be
   * confirmed; the connector would then confirm all that has been received, which is more.
   */
  @Override
  public void notifyCheckpointComplete(long checkpoint, @Nullable Offset offset) throws Exception {
    LogTask task = log;
    if (task != null && offset != null) {
      task.confirm((PostgresOffset) offset);
    }
  }
}
