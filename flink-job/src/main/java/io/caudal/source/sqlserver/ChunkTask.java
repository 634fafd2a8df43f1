package io.caudal.source.sqlserver;

import io.caudal.change.TableSchema;
import io.caudal.source.snapshot.SnapshotBatch;
import io.caudal.source.snapshot.SnapshotReader;
import io.debezium.pipeline.DataChangeEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import org.apache.flink.cdc.connectors.base.source.meta.split.SnapshotSplit;
import org.apache.flink.cdc.connectors.sqlserver.source.reader.fetch.SqlServerScanFetchTask;
import org.apache.flink.cdc.connectors.sqlserver.source.reader.fetch.SqlServerSourceFetchTaskContext;

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
      SnapshotReader reader = SnapshotReader.of(table, schema, rows, SqlServerGetters::of);
      for (SnapshotBatch batch = reader.next(); !batch.isEmpty(); batch = reader.next()) {
        task.getQueue().enqueue(new DataChangeEvent(batch.toRecord()));
      }
    }
    // Ends the transaction that every statement of the connection begins, and with it its locks.
    connection.rollback();
  }
}
