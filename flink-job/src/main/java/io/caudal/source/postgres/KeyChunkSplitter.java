package io.caudal.source.postgres;

import io.caudal.source.snapshot.CapturedTables;
import io.debezium.relational.Column;
import io.debezium.relational.Table;
import io.debezium.relational.TableId;
import java.util.Collection;
import org.apache.flink.cdc.connectors.base.config.JdbcSourceConfig;
import org.apache.flink.cdc.connectors.base.dialect.JdbcDataSourceDialect;
import org.apache.flink.cdc.connectors.base.source.assigner.state.ChunkSplitterState;
import org.apache.flink.cdc.connectors.base.source.meta.split.SnapshotSplit;
import org.apache.flink.cdc.connectors.postgres.source.PostgresChunkSplitter;
import org.jspecify.annotations.Nullable;

/**
 * Splits each table by the first column of its own key. The connector knows the primary key, or one
 * name of a column for all tables.
 */
final class KeyChunkSplitter extends PostgresChunkSplitter {

  private final CapturedTables tables;
  private final Gate gate;

  /** What a table's snapshot has to pass. */
  @FunctionalInterface
  interface Gate {

    /** Waits, the first time, until a snapshot of the table and the log leave nothing out. */
    void await(TableId table) throws Exception;
  }

  KeyChunkSplitter(
      JdbcSourceConfig config,
      JdbcDataSourceDialect dialect,
      ChunkSplitterState state,
      CapturedTables tables,
      Gate gate) {
    super(config, dialect, state);
    this.tables = tables;
    this.gate = gate;
  }

  @Override
  public Collection<SnapshotSplit> generateSplits(TableId table) throws Exception {
    gate.await(table);
    return super.generateSplits(table);
  }

  @Override
  protected Column getSplitColumn(Table table, @Nullable String forAllTables) {
    return table.columnWithName(tables.chunkColumn(table.id().schema(), table.id().table()));
  }
}
