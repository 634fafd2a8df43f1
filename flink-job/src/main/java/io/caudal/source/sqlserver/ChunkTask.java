package io.caudal.source.sqlserver;

import io.caudal.change.TableSchema;
import io.caudal.source.snapshot.RowReader;
import io.caudal.source.snapshot.SnapshotBatch;
import io.debezium.connector.base.ChangeEventQueue;
import io.debezium.pipeline.DataChangeEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import org.apache.flink.cdc.connectors.base.source.meta.split.SnapshotSplit;
import org.apache.flink.cdc.connectors.sqlserver.source.reader.fetch.SqlServerScanFetchTask;
import org.apache.flink.cdc.connectors.sqlserver.source.reader.fetch.SqlServerSourceFetchTaskContext;
import org.apache.flink.table.data.TimestampData;

/** Reads a chunk of a snapshot in batches of rows; its watermarks are the connector's. */
final class ChunkTask extends SqlServerScanFetchTask {

  private final ChunkQuery query;
  private final int table;
  private final TableSchema schema;
  private final int fetchSize;

  /**
   * A task for one chunk.
   *
   * @param table the index of the schema among the source's tables
   */
  ChunkTask(SnapshotSplit chunk, int table, TableSchema schema, int fetchSize) {
    super(chunk);
    this.query = new ChunkQuery(chunk, schema);
    this.table = table;
    this.schema = schema;
    this.fetchSize = fetchSize;
  }

  @Override
  protected void executeDataSnapshot(Context context) throws Exception {
    SqlServerSourceFetchTaskContext task = (SqlServerSourceFetchTaskContext) context;
    Connection connection = task.getConnection().connection();
    try (PreparedStatement statement = query.prepare(connection, fetchSize);
        ResultSet rows = statement.executeQuery()) {
      read(rows, task.getQueue());
    }
    // Ends the transaction that every statement of the connection begins, and with it its locks.
    connection.rollback();
  }

  private void read(ResultSet rows, ChangeEventQueue<DataChangeEvent> queue) throws Exception {
    RowReader reader = RowReader.of(schema, rows, SqlServerGetters::of);
    SnapshotBatch batch = new SnapshotBatch(table);
    while (rows.next()) {
      batch.add(reader.read(rows, TimestampData.fromEpochMillis(System.currentTimeMillis())));
      if (batch.isFull()) {
        queue.enqueue(new DataChangeEvent(batch.toRecord()));
        batch = new SnapshotBatch(table);
      }
    }
    if (!batch.isEmpty()) {
      queue.enqueue(new DataChangeEvent(batch.toRecord()));
    }
  }
}
