package io.caudal.source.stock;

import io.caudal.change.SourcePosition;
import io.caudal.config.Engine;
import io.caudal.source.debezium.PositionReader;
import org.apache.flink.cdc.connectors.shaded.org.apache.kafka.connect.data.Struct;
import org.apache.flink.cdc.connectors.shaded.org.apache.kafka.connect.source.SourceRecord;

/** Positions of all engines, which sort as the log does. */
final class StockPositions implements PositionReader {

  private static final long serialVersionUID = 1L;

  private static final int NUMBER_DIGITS = 18;
  private static final int WIDTH = 4 * (NUMBER_DIGITS + 1);
  private static final int LSN = "00000027:00000ac0:0002".length();

  private final Engine engine;

  StockPositions(Engine engine) {
    this.engine = engine;
  }

  @Override
  public byte[] ofSnapshot() {
    return SourcePosition.ofSnapshot(WIDTH);
  }

  @Override
  public byte[] ofLog(SourceRecord record, char operation, long index) {
    if (operation == 'r') {
      return ofSnapshot();
    }
    Struct source = ((Struct) record.value()).getStruct("source");
    int afterDelete = operation == 'd' ? 0 : 1;
    return switch (engine) {
      case MYSQL ->
          SourcePosition.ofWidth(WIDTH)
              .decimal(fileNumber(source.getString("file")), NUMBER_DIGITS)
              .decimal(source.getInt64("pos"), NUMBER_DIGITS)
              .decimal(source.getInt32("row"), NUMBER_DIGITS)
              .decimal(afterDelete, NUMBER_DIGITS)
              .toBytes();
      case POSTGRES ->
          SourcePosition.ofWidth(2 * (NUMBER_DIGITS + 1))
              .decimal(source.getInt64("lsn"), NUMBER_DIGITS)
              .decimal(afterDelete, NUMBER_DIGITS)
              .toBytes();
      case SQLSERVER ->
          SourcePosition.ofWidth(2 * (LSN + 1) + NUMBER_DIGITS + 1)
              .text(source.getString("commit_lsn"))
              .text(source.getString("change_lsn"))
              .decimal(source.getInt64("event_serial_no"), NUMBER_DIGITS)
              .toBytes();
    };
  }

  private static long fileNumber(String file) {
    return Long.parseLong(file.substring(file.lastIndexOf('.') + 1));
  }

  @Override
  public String schemaField() {
    return engine == Engine.MYSQL ? "db" : "schema";
  }
}
