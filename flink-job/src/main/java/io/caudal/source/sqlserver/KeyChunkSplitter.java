package io.caudal.source.sqlserver;

import io.caudal.source.snapshot.CapturedTables;
import io.debezium.jdbc.JdbcConnection;
import io.debezium.relational.Column;
import io.debezium.relational.Table;
import org.apache.flink.cdc.connectors.base.config.JdbcSourceConfig;
import org.apache.flink.cdc.connectors.base.dialect.JdbcDataSourceDialect;
import org.apache.flink.cdc.connectors.base.source.assigner.state.ChunkSplitterState;
import org.apache.flink.cdc.connectors.sqlserver.source.dialect.SqlServerChunkSplitter;
import org.jspecify.annotations.Nullable;

/**
 * Splits each table by the first column of its own key. The connector knows the primary key, or one
 * name of a column for all tables.
 */
final class KeyChunkSplitter extends SqlServerChunkSplitter {

  private final CapturedTables tables;

  KeyChunkSplitter(
      JdbcSourceConfig config,
      JdbcDataSourceDialect dialect,
      ChunkSplitterState state,
      CapturedTables tables) {
    super(config, dialect, state);
    this.tables = tables;
  }

  @Override
  protected Column getSplitColumn(Table table, @Nullable String forAllTables) {
    return table.columnWithName(tables.chunkColumn(table.id().schema(), table.id().table()));
  }

  /** There is no next chunk either when the greatest key was deleted meanwhile. */
  @Override
  protected boolean isChunkEndGeMax(
      JdbcConnection jdbc, @Nullable Object chunkEnd, Object max, Column splitColumn) {
    return chunkEnd == null || super.isChunkEndGeMax(jdbc, chunkEnd, max, splitColumn);
  }
}
