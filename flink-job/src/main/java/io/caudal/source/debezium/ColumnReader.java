package io.caudal.source.debezium;

import io.caudal.change.Column;
import io.caudal.change.TableId;
import io.caudal.source.value.UnreadableValueException;
import java.time.DateTimeException;
import org.apache.flink.cdc.connectors.shaded.org.apache.kafka.connect.data.Field;
import org.apache.flink.cdc.connectors.shaded.org.apache.kafka.connect.data.Struct;
import org.jspecify.annotations.Nullable;

/** Reads one column out of a row's image. */
final class ColumnReader {

  private final Field field;
  private final boolean hasDefault;
  private final ValueReader reader;
  private final TableId table;

  private ColumnReader(Field field, ValueReader reader, TableId table) {
    this.field = field;
    this.hasDefault = field.schema().defaultValue() != null;
    this.reader = reader;
    this.table = table;
  }

  static ColumnReader of(Field field, Column column, TableId table) {
    return new ColumnReader(field, ValueReaders.of(field.schema(), column, table), table);
  }

  /**
   * The value as Flink's tables hold it.
   *
   * @throws UnreadableValueException when the lake cannot hold it exactly
   */
  @Nullable Object read(Struct image) {
    // Struct.get answers a column's default for NULL; the other way looks the field up by name.
    Object value = hasDefault ? image.getWithoutDefault(field.name()) : image.get(field);
    if (value == null) {
      return null;
    }
    try {
      return reader.read(value);
    } catch (ArithmeticException | IllegalArgumentException | DateTimeException failure) {
      throw new UnreadableValueException(table, field.name(), failure);
    }
  }
}
