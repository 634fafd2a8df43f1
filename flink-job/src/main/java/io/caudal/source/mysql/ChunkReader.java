package io.caudal.source.mysql;

import io.caudal.change.TableSchema;
import io.caudal.source.snapshot.CapturedTables;
import io.caudal.source.snapshot.SnapshotBatch;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.apache.flink.cdc.connectors.mysql.source.config.MySqlSourceConfig;
import org.apache.flink.cdc.connectors.mysql.source.split.MySqlRecords;
import org.apache.flink.cdc.connectors.mysql.source.split.MySqlSnapshotSplit;
import org.apache.flink.cdc.connectors.mysql.source.split.SourceRecords;
import org.apache.flink.cdc.connectors.shaded.org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;

/** Reads the chunks that were assigned, one after the other, over one connection. */
final class ChunkReader implements AutoCloseable {

  private final MySqlSourceConfig config;
  private final CapturedTables tables;
  private final Queue<MySqlSnapshotSplit> waiting = new ArrayDeque<>();
  private @Nullable ChunkConnection connection;
  private @Nullable MySqlChunk current;

  ChunkReader(MySqlSourceConfig config, List<TableSchema> tables) {
    this.config = config;
    this.tables = new CapturedTables(tables);
  }

  void add(MySqlSnapshotSplit chunk) {
    waiting.add(chunk);
  }

  boolean hasNext() {
    return current != null || !waiting.isEmpty();
  }

  /** The next batch of rows; only while {@link #hasNext}. */
  MySqlRecords next() throws SQLException {
    MySqlChunk chunk = current;
    if (chunk == null) {
      chunk = open(waiting.remove());
      current = chunk;
    }
    SnapshotBatch batch = chunk.next();
    String split = chunk.split().splitId();
    if (batch.isFull()) {
      return new MySqlRecords(split, one(List.of(batch.toRecord())), Set.of());
    }
    current = null;
    chunk.close();
    return new MySqlRecords(split, one(List.of(batch.toRecord(), chunk.end())), Set.of(split));
  }

  private MySqlChunk open(MySqlSnapshotSplit chunk) throws SQLException {
    ChunkConnection opened = connection;
    if (opened == null) {
      opened = ChunkConnection.open(config);
      connection = opened;
    }
    int table = tables.indexOf(chunk.getTableId().catalog(), chunk.getTableId().table());
    return MySqlChunk.open(chunk, table, tables.get(table), opened, config.getFetchSize());
  }

  private static Iterator<SourceRecords> one(List<SourceRecord> records) {
    return List.of(new SourceRecords(records)).iterator();
  }

  @Override
  public void close() throws SQLException {
    if (current != null) {
      current.close();
    }
    if (connection != null) {
      connection.close();
    }
  }
}
