package io.caudal.source.debezium;

import io.caudal.change.ChangeOperation;
import io.caudal.change.ChangeRow;
import io.caudal.change.TableSchema;
import java.util.Set;
import org.apache.flink.cdc.connectors.shaded.org.apache.kafka.connect.data.Field;
import org.apache.flink.cdc.connectors.shaded.org.apache.kafka.connect.data.Schema;
import org.apache.flink.cdc.connectors.shaded.org.apache.kafka.connect.data.Struct;
import org.apache.flink.cdc.connectors.shaded.org.apache.kafka.connect.source.SourceRecord;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.jspecify.annotations.Nullable;

/** Reads the logged changes of one table whose records have one schema. */
final class EnvelopeReader {

  private static final ChangeOperation[] OPERATIONS = new ChangeOperation['z'];
  private static final StringData[] CODES = new StringData['z'];

  static {
    for (ChangeOperation operation : ChangeOperation.values()) {
      char code = operation.code().charAt(0);
      OPERATIONS[code] = operation;
      CODES[code] = StringData.fromBytes(new byte[] {(byte) code});
    }
  }

  private final int table;
  private final Field before;
  private final Field after;
  private final Field operation;
  private final Field source;
  private final Field commitMillis;
  private final @Nullable ColumnReader[] columns;
  private final boolean[] logged;
  private final PositionReader positions;

  private EnvelopeReader(
      int table,
      Schema envelope,
      @Nullable ColumnReader[] columns,
      boolean[] logged,
      PositionReader positions) {
    this.table = table;
    this.before = envelope.field("before");
    this.after = envelope.field("after");
    this.operation = envelope.field("op");
    this.source = envelope.field("source");
    this.commitMillis = source.schema().field("ts_ms");
    this.columns = columns;
    this.logged = logged;
    this.positions = positions;
  }

  /**
   * A reader for a table as its schema is in the records, which may be older or newer than it is.
   */
  static EnvelopeReader of(
      Schema envelope, int index, TableSchema table, PositionReader positions) {
    Schema row = envelope.field("after").schema();
    Set<String> onDelete = Set.copyOf(table.deleteImage());
    int size = table.columns().size();
    @Nullable ColumnReader[] columns = new ColumnReader[size];
    boolean[] logged = new boolean[size];
    for (int i = 0; i < size; i++) {
      Field field = row.field(table.columns().get(i).name());
      columns[i] =
          field == null ? null : ColumnReader.of(field, table.columns().get(i), table.id());
      logged[i] = onDelete.contains(table.columns().get(i).name());
    }
    return new EnvelopeReader(index, envelope, columns, logged, positions);
  }

  ChangeRow read(SourceRecord record, long index) {
    Struct envelope = (Struct) record.value();
    char code = ((String) envelope.get(operation)).charAt(0);
    GenericRowData row = new GenericRowData(columns.length + 3);
    if (code == 'd') {
      readDeleted(envelope.get(before), row);
    } else if (code != 't') {
      readImage((Struct) envelope.get(after), row);
    }
    row.setField(columns.length, CODES[code]);
    Object millis = ((Struct) envelope.get(source)).get(commitMillis);
    row.setField(columns.length + 1, TimestampData.fromEpochMillis((Long) millis));
    return ChangeRow.of(table, OPERATIONS[code], row, positions.ofLog(record, code, index));
  }

  private void readImage(Struct image, GenericRowData row) {
    for (int i = 0; i < columns.length; i++) {
      ColumnReader column = columns[i];
      if (column != null) {
        row.setField(i, column.read(image));
      }
    }
  }

  /** Only what the log has of a deleted row: Debezium puts zeros and blanks into the rest. */
  private void readDeleted(Object image, GenericRowData row) {
    for (int i = 0; i < columns.length; i++) {
      ColumnReader column = columns[i];
      if (column != null && logged[i]) {
        row.setField(i, column.read((Struct) image));
      }
    }
  }
}
