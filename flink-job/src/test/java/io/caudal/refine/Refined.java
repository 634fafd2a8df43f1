package io.caudal.refine;

import io.caudal.change.TableSchema;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.runtime.typeutils.InternalTypeInfo;
import org.apache.flink.table.types.logical.RowType;
import org.apache.flink.util.CloseableIterator;
import org.jspecify.annotations.Nullable;

/** Sends changes of one table through its SELECT in the test's Flink cluster, without Kryo. */
final class Refined {

  static final LocalDateTime COMMITTED = LocalDateTime.parse("2026-11-22T23:59:59.999");

  private final SqlFiles files;
  private final TableSchema table;

  Refined(SqlFiles files, TableSchema table) {
    this.files = files;
    this.table = table;
  }

  /** A row of the table's type; what is left out at the end is null. */
  RowData change(String operation, String position, Object... values) {
    int columns = table.columns().size();
    GenericRowData row = new GenericRowData(columns + 3);
    for (int i = 0; i < values.length; i++) {
      row.setField(
          i, values[i] instanceof String ? StringData.fromString((String) values[i]) : values[i]);
    }
    row.setField(columns, StringData.fromString(operation));
    row.setField(columns + 1, TimestampData.fromLocalDateTime(COMMITTED));
    row.setField(columns + 2, StringData.fromString(position));
    return row;
  }

  /** The refined rows as columns by name, in order; decimals, texts and times as text. */
  List<Map<String, @Nullable Object>> rows(RowData... changes) throws Exception {
    Configuration conf = new Configuration().set(PipelineOptions.GENERIC_TYPES, false);
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(conf);
    DataStream<RowData> stream = env.fromData(InternalTypeInfo.of(table.changeType()), changes);
    RefinedTable refined =
        Refinery.of(StreamTableEnvironment.create(env), files).refine(table, stream);
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    try (CloseableIterator<RowData> iterator = refined.rows().executeAndCollect()) {
      iterator.forEachRemaining(row -> rows.add(byName(refined.type(), row)));
    }
    return rows;
  }

  private static Map<String, @Nullable Object> byName(RowType type, RowData row) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (int i = 0; i < type.getFieldCount(); i++) {
      Object value = RowData.createFieldGetter(type.getTypeAt(i), i).getFieldOrNull(row);
      boolean plain = value == null || value instanceof Number || value instanceof Boolean;
      values.put(type.getFieldNames().get(i), plain ? value : String.valueOf(value));
    }
    return values;
  }
}
