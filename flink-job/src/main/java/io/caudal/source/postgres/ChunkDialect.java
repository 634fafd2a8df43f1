package io.caudal.source.postgres;

import io.caudal.change.TableSchema;
import io.caudal.source.snapshot.CapturedTables;
import java.util.List;
import org.apache.flink.cdc.connectors.base.config.JdbcSourceConfig;
import org.apache.flink.cdc.connectors.base.source.assigner.splitter.ChunkSplitter;
import org.apache.flink.cdc.connectors.base.source.assigner.state.ChunkSplitterState;
import org.apache.flink.cdc.connectors.base.source.meta.split.SnapshotSplit;
import org.apache.flink.cdc.connectors.base.source.meta.split.SourceSplitBase;
import org.apache.flink.cdc.connectors.base.source.reader.external.FetchTask;
import org.apache.flink.cdc.connectors.postgres.source.PostgresDialect;
import org.apache.flink.cdc.connectors.postgres.source.config.PostgresSourceConfig;

/** The connector's way with PostgreSQL, but for the bounds and the reading of chunks. */
@SuppressWarnings("unchecked") // the connector's own task is of a raw type
final class ChunkDialect extends PostgresDialect {

  private static final long serialVersionUID = 1L;

  private final CapturedTables tables;
  private final int fetchSize;

  ChunkDialect(PostgresSourceConfig config, List<TableSchema> tables) {
    super(config);
    this.tables = new CapturedTables(tables);
    this.fetchSize = config.getFetchSize();
  }

  @Override
  public ChunkSplitter createChunkSplitter(JdbcSourceConfig config) {
    return createChunkSplitter(config, ChunkSplitterState.NO_SPLITTING_TABLE_STATE);
  }

  @Override
  public ChunkSplitter createChunkSplitter(JdbcSourceConfig config, ChunkSplitterState state) {
    return new KeyChunkSplitter(config, this, state, tables);
  }

  @Override
  public FetchTask<SourceSplitBase> createFetchTask(SourceSplitBase split) {
    if (!split.isSnapshotSplit()) {
      return super.createFetchTask(split);
    }
    SnapshotSplit chunk = split.asSnapshotSplit();
    int table = tables.indexOf(chunk.getTableId().schema(), chunk.getTableId().table());
    return new ChunkTask(chunk, table, tables.get(table), fetchSize);
  }
}
