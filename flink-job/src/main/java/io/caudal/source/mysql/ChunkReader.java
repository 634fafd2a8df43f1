package io.caudal.source.mysql;

import io.caudal.change.TableSchema;
import io.caudal.source.snapshot.CapturedTables;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.apache.flink.cdc.connectors.mysql.source.config.MySqlSourceConfig;
import org.apache.flink.cdc.connectors.mysql.source.split.MySqlRecords;
import org.apache.flink.cdc.connectors.mysql.source.split.MySqlSnapshotSplit;
import org.apache.flink.cdc.connectors.mysql.source.split.SourceRecords;
import org.jspecify.annotations.Nullable;

/** Reads the chunks that were assigned, one after the other, over one connection. */
final class ChunkReader implements AutoCloseable {

  private final MySqlSourceConfig config;
  private final CapturedTables tables;
  private final Queue<MySqlSnapshotSplit> waiting = new ArrayDeque<>();
  private @Nullable ChunkConnection connection;

  ChunkReader(MySqlSourceConfig config, List<TableSchema> tables) {
    this.config = config;
    this.tables = new CapturedTables(tables);
  }

  void add(MySqlSnapshotSplit chunk) {
    waiting.add(chunk);
  }

  boolean hasNext() {
    return !waiting.isEmpty();
  }

  /** All of the next chunk; only while {@link #hasNext}. */
  MySqlRecords next() throws SQLException, InterruptedException {
    MySqlSnapshotSplit split = waiting.remove();
    try (MySqlChunk chunk = open(split)) {
      return new MySqlRecords(
          split.splitId(),
          List.of(new SourceRecords(chunk.read())).iterator(),
          Set.of(split.splitId()));
    }
  }

  private MySqlChunk open(MySqlSnapshotSplit chunk) throws SQLException, InterruptedException {
    ChunkConnection opened = connection;
    if (opened == null) {
      opened = ChunkConnection.open(config);
      connection = opened;
    }
    int table = tables.indexOf(chunk.getTableId().catalog(), chunk.getTableId().table());
    return MySqlChunk.open(chunk, table, tables.get(table), opened, config.getFetchSize());
  }

  @Override
  public void close() throws SQLException {
    if (connection != null) {
      connection.close();
    }
  }
}
