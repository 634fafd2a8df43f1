package io.caudal.source.mysql;

import io.caudal.change.ChangeOperation;
import io.caudal.change.ChangeRow;
import io.caudal.change.TableSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.flink.cdc.connectors.mysql.source.utils.RecordUtils;
import org.apache.flink.cdc.connectors.shaded.org.apache.kafka.connect.data.Struct;
import org.apache.flink.cdc.connectors.shaded.org.apache.kafka.connect.source.SourceRecord;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;

/**
 * Finds TRUNCATE among the statements that the binlog has: MySQL logs it as one, not as changes of
 * rows (<a href="https://dev.mysql.com/doc/refman/8.4/en/truncate-table.html">TRUNCATE TABLE</a>).
 */
final class TruncateReader {

  private static final Pattern TRUNCATE =
      Pattern.compile("(?is)\\s*(?:/\\*.*?\\*/\\s*)*truncate\\b.*");

  private final ArrayList<TableSchema> tables;
  private final BinlogPositionReader positions = new BinlogPositionReader();

  TruncateReader(List<TableSchema> tables) {
    this.tables = new ArrayList<>(tables);
  }

  /** The change that a record of a statement stands for; empty if it does not empty a table. */
  Optional<ChangeRow> read(SourceRecord record) throws IOException {
    String statement = RecordUtils.getHistoryRecord(record).document().getString("ddl");
    if (statement == null || !TRUNCATE.matcher(statement).matches()) {
      return Optional.empty();
    }
    Struct source = ((Struct) record.value()).getStruct("source");
    for (int i = 0; i < tables.size(); i++) {
      if (tables.get(i).id().schema().equals(source.getString("db"))
          && tables.get(i).id().table().equals(source.getString("table"))) {
        return Optional.of(change(record, source, i));
      }
    }
    return Optional.empty();
  }

  private ChangeRow change(SourceRecord record, Struct source, int table) {
    int columns = tables.get(table).columns().size();
    GenericRowData row = new GenericRowData(columns + 3);
    row.setField(columns, StringData.fromString(ChangeOperation.TRUNCATE.code()));
    row.setField(columns + 1, TimestampData.fromEpochMillis(source.getInt64("ts_ms")));
    return ChangeRow.of(table, ChangeOperation.TRUNCATE, row, positions.ofLog(record, 't', 0));
  }
}
