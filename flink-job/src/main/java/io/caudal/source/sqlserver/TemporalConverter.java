package io.caudal.source.sqlserver;

import io.caudal.source.debezium.UnreadableText;
import io.caudal.source.value.Ticks;
import io.caudal.source.value.TimeText;
import io.debezium.spi.converter.CustomConverter;
import io.debezium.spi.converter.RelationalColumn;
import java.sql.Types;
import java.time.LocalDateTime;
import java.util.Properties;
import microsoft.sql.DateTimeOffset;
import org.apache.flink.cdc.connectors.shaded.org.apache.kafka.connect.data.SchemaBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Has Debezium send points in time as {@link Ticks}, and times of day as text. Registered with the
 * connector as {@code converters}; needs the log's rows to be {@link ExactRows}.
 */
public final class TemporalConverter implements CustomConverter<SchemaBuilder, RelationalColumn> {

  @Override
  public void configure(Properties properties) {}

  @Override
  public void converterFor(
      RelationalColumn column, ConverterRegistration<SchemaBuilder> registration) {
    Object byDefault = column.defaultValue();
    switch (column.jdbcType()) {
      case Types.TIMESTAMP:
      case microsoft.sql.Types.DATETIMEOFFSET:
        registration.register(
            SchemaBuilder.int64().name(Ticks.SCHEMA_NAME),
            value -> value == null ? null : (Object) (value == byDefault ? 0L : ticks(value)));
        return;
      case Types.TIME:
        registration.register(
            SchemaBuilder.string(),
            value -> value == null ? null : value == byDefault ? "" : text(value));
        return;
      default:
    }
  }

  /** Debezium has defaults converted, too, in forms that no value has; nobody reads the result. */
  private static long ticks(Object value) {
    if (value instanceof LocalDateTime) {
      return Ticks.of((LocalDateTime) value);
    }
    return value instanceof DateTimeOffset ? ticks((DateTimeOffset) value) : Ticks.UNREADABLE;
  }

  /** Debezium would take what fails for NULL. */
  private static long ticks(DateTimeOffset value) {
    try {
      return Ticks.of(OffsetTimes.utc(value));
    } catch (IllegalArgumentException unreadable) {
      return Ticks.UNREADABLE;
    }
  }

  private static @Nullable String text(Object value) {
    return value instanceof ExactTime
        ? TimeText.of(((ExactTime) value).exact())
        : UnreadableText.of("a time came in a form that was not expected: " + value.getClass());
  }
}
