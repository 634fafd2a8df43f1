package io.caudal.source.mysql;

import io.caudal.change.TableSchema;
import io.caudal.source.snapshot.SnapshotBatch;
import io.caudal.source.snapshot.SnapshotReader;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.cdc.connectors.mysql.source.offset.BinlogOffset;
import org.apache.flink.cdc.connectors.mysql.source.split.MySqlSnapshotSplit;
import org.apache.flink.cdc.connectors.mysql.source.utils.StatementUtils;
import org.apache.flink.cdc.connectors.shaded.org.apache.kafka.connect.data.Schema;
import org.apache.flink.cdc.connectors.shaded.org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.flink.cdc.connectors.shaded.org.apache.kafka.connect.source.SourceRecord;

/** One chunk of a snapshot: its place in the binlog, then its rows. */
final class MySqlChunk implements AutoCloseable {

  private static final Schema END = SchemaBuilder.struct().name("io.caudal.ChunkEnd").build();

  private final BinlogOffset watermark;
  private final PreparedStatement statement;
  private final ResultSet rows;
  private final SnapshotReader reader;

  private MySqlChunk(
      BinlogOffset watermark, PreparedStatement statement, ResultSet rows, SnapshotReader reader) {
    this.watermark = watermark;
    this.statement = statement;
    this.rows = rows;
    this.reader = reader;
  }

  /**
   * Notes where the binlog is, then asks for the rows: what is committed in between is in both.
   *
   * @param table the index of the schema among the source's tables
   */
  static MySqlChunk open(
      MySqlSnapshotSplit split,
      int table,
      TableSchema schema,
      ChunkConnection connection,
      int fetchSize)
      throws SQLException, InterruptedException {
    BinlogOffset watermark = connection.logBeginning();
    boolean first = split.getSplitStart() == null;
    boolean last = split.getSplitEnd() == null;
    PreparedStatement statement =
        StatementUtils.readTableSplitDataStatement(
            connection.jdbc(),
            StatementUtils.buildSplitScanQuery(
                split.getTableId(), split.getSplitKeyType(), first, last),
            first,
            last,
            split.getSplitStart(),
            split.getSplitEnd(),
            split.getSplitKeyType().getFieldCount(),
            fetchSize);
    ResultSet rows = statement.executeQuery();
    return new MySqlChunk(
        watermark, statement, rows, SnapshotReader.of(table, schema, rows, MySqlGetters::of));
  }

  /**
   * All rows, and at last where the split's log begins. They are emitted as one, so that no
   * checkpoint falls inside the chunk: what is restored begins a chunk anew.
   */
  List<SourceRecord> read() throws SQLException {
    List<SourceRecord> records = new ArrayList<>();
    for (SnapshotBatch batch = reader.next(); !batch.isEmpty(); batch = reader.next()) {
      records.add(batch.toRecord());
    }
    records.add(new SourceRecord(Map.of(), Map.of(), "snapshot", END, watermark));
    return records;
  }

  @Override
  public void close() throws SQLException {
    rows.close();
    statement.close();
  }
}
