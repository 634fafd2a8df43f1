package io.caudal.source.debezium;

import io.caudal.change.Column;
import io.caudal.change.TableId;
import io.caudal.source.value.Days;
import io.caudal.source.value.Decimals;
import io.caudal.source.value.UnreadableValueException;
import io.debezium.data.VariableScaleDecimal;
import io.debezium.time.Year;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import org.apache.flink.cdc.connectors.shaded.org.apache.kafka.connect.data.Schema;
import org.apache.flink.cdc.connectors.shaded.org.apache.kafka.connect.data.Struct;
import org.apache.flink.table.types.logical.DecimalType;

/** Chooses the reader of a column from what Debezium says it sends and what the row shall hold. */
final class ValueReaders {

  private ValueReaders() {}

  /**
   * The reader of a column.
   *
   * @throws UnreadableValueException when Debezium sends the column in a form that was not expected
   *     of its type
   */
  static ValueReader of(Schema schema, Column column, TableId table) {
    switch (column.type().getTypeRoot()) {
      case BOOLEAN:
        return value -> value;
      case TINYINT:
        return value -> byteOf(((Number) value).longValue());
      case SMALLINT:
        return value -> shortOf(((Number) value).longValue());
      case INTEGER:
        return Year.SCHEMA_NAME.equals(schema.name())
            ? value -> year(((Number) value).intValue())
            : value -> Math.toIntExact(((Number) value).longValue());
      case DATE:
        return value -> Days.finite(((Number) value).longValue());
      case BIGINT:
        return value -> ((Number) value).longValue();
      case FLOAT:
        return value -> ((Number) value).floatValue();
      case DOUBLE:
        return value -> ((Number) value).doubleValue();
      case DECIMAL:
        return decimal((DecimalType) column.type());
      case CHAR:
      case VARCHAR:
        return TextReaders.of(schema, column, table);
      case BINARY:
      case VARBINARY:
        return ValueReaders::bytes;
      case TIMESTAMP_WITHOUT_TIME_ZONE:
      case TIMESTAMP_WITH_LOCAL_TIME_ZONE:
        return TimestampReaders.of(schema, column, table);
      default:
        throw unexpected(schema, column, table);
    }
  }

  static UnreadableValueException unexpected(Schema schema, Column column, TableId table) {
    String form = schema.name() == null ? schema.type().toString() : schema.name();
    return new UnreadableValueException(
        table,
        column.name(),
        "the connector sends "
            + column.sourceType()
            + " as "
            + form
            + ", which does not fit "
            + column.type().asSummaryString(),
        "Start the job again if the column's type was changed");
  }

  /** A number as Debezium sends it, of whatever class. */
  static BigDecimal numberOf(Object value) {
    if (value instanceof BigDecimal) {
      BigDecimal number = (BigDecimal) value;
      if (number.scale() == DebeziumProperties.NOT_A_NUMBER.scale()) {
        throw notDecimal("it");
      }
      return number;
    }
    if (value instanceof Struct) {
      return VariableScaleDecimal.toLogical((Struct) value)
          .getDecimalValue()
          .orElseThrow(() -> notDecimal("it"));
    }
    String text = value.toString();
    UnreadableText.check(text);
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException failure) {
      throw notDecimal(text);
    }
  }

  private static IllegalArgumentException notDecimal(String seen) {
    return new IllegalArgumentException(
        seen + " is NaN or infinite, which no decimal can be. Correct the value");
  }

  private static ValueReader decimal(DecimalType type) {
    int precision = type.getPrecision();
    int scale = type.getScale();
    return value -> Decimals.exactly(numberOf(value), precision, scale);
  }

  private static byte byteOf(long value) {
    byte result = (byte) value;
    if (result != value) {
      throw new IllegalArgumentException(value + " is out of range for one byte");
    }
    return result;
  }

  private static short shortOf(long value) {
    short result = (short) value;
    if (result != value) {
      throw new IllegalArgumentException(value + " is out of range for two bytes");
    }
    return result;
  }

  /** MySQL's year 0000 is 1900 in the log; as a year, it has only 1901 and later. */
  private static Object year(int value) {
    return value == 1900 ? 0 : value;
  }

  private static Object bytes(Object value) {
    if (value instanceof byte[]) {
      return value;
    }
    ByteBuffer buffer = ((ByteBuffer) value).duplicate();
    byte[] result = new byte[buffer.remaining()];
    buffer.get(result);
    return result;
  }
}
