package io.caudal.source.postgres;

import io.caudal.change.SourcePosition;
import io.caudal.source.debezium.PositionReader;
import org.apache.flink.cdc.connectors.shaded.org.apache.kafka.connect.data.Struct;
import org.apache.flink.cdc.connectors.shaded.org.apache.kafka.connect.source.SourceRecord;

/**
 * The place in the write-ahead log: the change's own LSN, and its number among the changes of one
 * record (COPY writes many rows in one). Of two changes of a row the later has the greater LSN: the
 * second transaction waits for the first one's lock.
 */
final class LsnPositionReader implements PositionReader {

  private static final long serialVersionUID = 1L;

  private static final int INDEX_DIGITS = 8;
  private static final int WIDTH = Long.BYTES * 2 + INDEX_DIGITS + 2;

  @Override
  public byte[] ofSnapshot() {
    return SourcePosition.ofSnapshot(WIDTH);
  }

  @Override
  public byte[] ofLog(SourceRecord record, char operation, long index) {
    Struct source = ((Struct) record.value()).getStruct("source");
    return SourcePosition.ofWidth(WIDTH)
        .hexadecimal(source.getInt64("lsn"))
        .decimal(index, INDEX_DIGITS)
        .toBytes();
  }

  @Override
  public String schemaField() {
    return "schema";
  }
}
