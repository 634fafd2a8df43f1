package io.caudal.source.debezium;

import io.caudal.change.Column;
import io.caudal.change.TableId;
import io.caudal.source.value.BitText;
import io.caudal.source.value.TimeText;
import io.debezium.data.Bits;
import io.debezium.data.VariableScaleDecimal;
import io.debezium.time.MicroTime;
import io.debezium.time.Time;
import org.apache.flink.cdc.connectors.shaded.org.apache.kafka.connect.data.Decimal;
import org.apache.flink.cdc.connectors.shaded.org.apache.kafka.connect.data.Schema;
import org.apache.flink.table.data.StringData;

/** Reads what the lake holds as text. */
final class TextReaders {

  private static final long MICROS_A_MILLI = 1_000L;

  private TextReaders() {}

  static ValueReader of(Schema schema, Column column, TableId table) {
    String name = schema.name() == null ? "" : schema.name();
    switch (name) {
      case MicroTime.SCHEMA_NAME:
        return value -> StringData.fromString(TimeText.ofMicros(positive((Long) value)));
      case Time.SCHEMA_NAME:
        return value ->
            StringData.fromString(TimeText.ofMicros(((Number) value).longValue() * MICROS_A_MILLI));
      case Decimal.LOGICAL_NAME:
      case VariableScaleDecimal.LOGICAL_NAME:
        return value -> StringData.fromString(ValueReaders.numberOf(value).toPlainString());
      case Bits.LOGICAL_NAME:
        int length = Integer.parseInt(schema.parameters().get(Bits.LENGTH_FIELD));
        return value -> StringData.fromString(BitText.of(value, length));
      default:
        return plain(schema, column, table);
    }
  }

  /** Debezium reads MySQL's -01:00:00 out of the log as -01:04:03. */
  private static long positive(long micros) {
    if (micros < 0) {
      throw new IllegalArgumentException(
          "the time is negative, and such times cannot be read exactly. Store seconds instead");
    }
    return micros;
  }

  private static ValueReader plain(Schema schema, Column column, TableId table) {
    switch (schema.type()) {
      case STRING:
        return value -> StringData.fromString(logged((String) value));
      case ARRAY:
        return value -> StringData.fromString(JsonText.of(value));
      case BOOLEAN:
      case INT8:
      case INT16:
      case INT32:
      case INT64:
        if (schema.name() != null) {
          throw ValueReaders.unexpected(schema, column, table);
        }
        return value -> StringData.fromString(value.toString());
      default:
        throw ValueReaders.unexpected(schema, column, table);
    }
  }

  private static String logged(String text) {
    if (text.length() == DebeziumProperties.VALUE_NOT_LOGGED.length()
        && text.equals(DebeziumProperties.VALUE_NOT_LOGGED)) {
      throw new IllegalArgumentException(
          "an UPDATE left a large value alone, and PostgreSQL logs such a value only with"
              + " ALTER TABLE ... REPLICA IDENTITY FULL");
    }
    UnreadableText.check(text);
    return text;
  }
}
