package io.caudal.source.mysql;

import io.caudal.change.SourcePosition;
import io.caudal.source.debezium.PositionReader;
import org.apache.flink.cdc.connectors.shaded.org.apache.kafka.connect.data.Struct;
import org.apache.flink.cdc.connectors.shaded.org.apache.kafka.connect.source.SourceRecord;

/**
 * The place in the binlog: number of the file, offset of the event in it, row of the event, and
 * which of the two changes that an UPDATE of a key is. MySQL numbers its binlog files upwards (<a
 * href="https://dev.mysql.com/doc/refman/8.4/en/binary-log.html">The Binary Log</a>).
 */
final class BinlogPositionReader implements PositionReader {

  private static final long serialVersionUID = 1L;

  private static final int FILE_DIGITS = 10;
  private static final int OFFSET_DIGITS = 14;
  private static final int ROW_DIGITS = 10;
  private static final int WIDTH = FILE_DIGITS + OFFSET_DIGITS + ROW_DIGITS + 1 + 4;

  private transient String lastFile = "";
  private transient long lastFileNumber;

  @Override
  public byte[] ofSnapshot() {
    return SourcePosition.ofSnapshot(WIDTH);
  }

  @Override
  public byte[] ofLog(SourceRecord record, char operation, long index) {
    Struct source = ((Struct) record.value()).getStruct("source");
    return SourcePosition.ofWidth(WIDTH)
        .decimal(fileNumber(source.getString("file")), FILE_DIGITS)
        .decimal(source.getInt64("pos"), OFFSET_DIGITS)
        .decimal(source.getInt32("row"), ROW_DIGITS)
        .decimal(operation == 'd' ? 0 : 1, 1)
        .toBytes();
  }

  @Override
  public String schemaField() {
    return "db";
  }

  private long fileNumber(String file) {
    if (!file.equals(lastFile)) {
      lastFileNumber = Long.parseLong(file.substring(file.lastIndexOf('.') + 1));
      lastFile = file;
    }
    return lastFileNumber;
  }
}
