package io.caudal.source.sqlserver;

import io.caudal.change.SourcePosition;
import io.caudal.source.debezium.PositionReader;
import org.apache.flink.cdc.connectors.shaded.org.apache.kafka.connect.data.Struct;
import org.apache.flink.cdc.connectors.shaded.org.apache.kafka.connect.source.SourceRecord;

/**
 * The place in the change tables: the LSN of the commit, the LSN of the change within the
 * transaction, and its number among the changes of that LSN (a changed key is a delete and an
 * insert of one).
 *
 * @see <a
 *     href="https://learn.microsoft.com/sql/relational-databases/system-tables/cdc-capture-instance-ct-transact-sql">cdc.&lt;capture_instance&gt;_CT</a>
 */
final class CommitLsnPositionReader implements PositionReader {

  private static final long serialVersionUID = 1L;

  private static final int LSN = "00000027:00000ac0:0002".length();
  private static final int NUMBER_DIGITS = 8;
  private static final int WIDTH = LSN + LSN + NUMBER_DIGITS + 3;

  @Override
  public byte[] ofSnapshot() {
    return SourcePosition.ofSnapshot(WIDTH);
  }

  @Override
  public byte[] ofLog(SourceRecord record, char operation, long index) {
    Struct source = ((Struct) record.value()).getStruct("source");
    return SourcePosition.ofWidth(WIDTH)
        .text(source.getString("commit_lsn"))
        .text(source.getString("change_lsn"))
        .decimal(source.getInt64("event_serial_no"), NUMBER_DIGITS)
        .toBytes();
  }

  @Override
  public String schemaField() {
    return "schema";
  }
}
