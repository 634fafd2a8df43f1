package io.caudal.source.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.caudal.source.debezium.DebeziumProperties;
import io.caudal.source.debezium.UnreadableText;
import io.debezium.connector.postgresql.UnchangedToastedReplicationMessageColumn;
import io.debezium.data.SpecialValueDecimal;
import io.debezium.spi.converter.CustomConverter;
import io.debezium.spi.converter.RelationalColumn;
import java.time.DateTimeException;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.apache.flink.cdc.connectors.shaded.org.apache.kafka.connect.data.Decimal;
import org.apache.flink.cdc.connectors.shaded.org.apache.kafka.connect.data.SchemaBuilder;
import org.jspecify.annotations.Nullable;
import org.postgresql.jdbc.PgArray;
import org.postgresql.util.HStoreConverter;
import org.postgresql.util.PGInterval;
import org.postgresql.util.PGobject;

/**
 * Has Debezium send, for every type that its own converters would round, garble or leave out, the
 * text that PostgreSQL shows; arrays and hstore as JSON, intervals as ISO 8601. Registered with the
 * connector as {@code converters}; needs {@code include.unknown.datatypes}, or the log has no
 * values of such types.
 */
public final class PostgresTextConverter
    implements CustomConverter<SchemaBuilder, RelationalColumn> {

  /** Types that Debezium sends exactly, by their numbers in {@code pg_type}. */
  private static final Set<Integer> EXACT =
      Set.of(
          16, 17, 20, 21, 23, 25, 26, 114, 142, 700, 701, 1042, 1043, 1082, 1114, 1184, 1560, 2950,
          3802);

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int NUMERIC = 1700;
  private static final int LENGTH_OF_UNSIZED = 131_089;
  private static final String HSTORE = "hstore";
  private static final String TIMETZ = "timetz";

  @Override
  public void configure(Properties properties) {}

  @Override
  public void converterFor(
      RelationalColumn column, ConverterRegistration<SchemaBuilder> registration) {
    int type = column.nativeType();
    if (EXACT.contains(type)) {
      return;
    }
    if (type == NUMERIC && isSized(column)) {
      registration.register(Decimal.builder(column.scale().orElse(0)), NumericValue::sized);
      return;
    }
    String name = column.typeName();
    Object byDefault = column.defaultValue();
    registration.register(
        SchemaBuilder.string(), value -> isOdd(byDefault, value) ? "" : safely(name, value));
  }

  /** The text, or the reason why there is none: Debezium takes what fails for NULL. */
  private static @Nullable String safely(String type, @Nullable Object value) {
    try {
      return text(type, value);
    } catch (IllegalArgumentException | DateTimeException failure) {
      return UnreadableText.of(String.valueOf(failure.getMessage()));
    }
  }

  /** Debezium has defaults converted, too, in forms that no value has; nobody reads the result. */
  private static boolean isOdd(@Nullable Object byDefault, @Nullable Object value) {
    return value != null
        && value == byDefault
        && !isText(value)
        && !(value instanceof SpecialValueDecimal);
  }

  private static boolean isText(Object value) {
    return value instanceof CharSequence || value instanceof Number || value instanceof Boolean;
  }

  private static boolean isSized(RelationalColumn column) {
    OptionalInt length = column.length();
    boolean none =
        length.isEmpty() || length.orElseThrow() == 0 || length.orElseThrow() == LENGTH_OF_UNSIZED;
    return !none || column.scale().orElse(0) != 0;
  }

  /**
   * The text of a value, from the snapshot or from the log.
   *
   * @throws IllegalArgumentException for an object that no driver is known to hand over
   */
  static @Nullable String text(String type, @Nullable Object value) {
    if (value == null) {
      return null;
    }
    if (value instanceof PgArray) {
      return ArrayLiteral.toJson(value.toString(), type);
    }
    if (value instanceof PGInterval) {
      return IntervalText.of((PGInterval) value);
    }
    if (type.equals(HSTORE)) {
      return hstore(value);
    }
    if (type.equals(TIMETZ)) {
      return OffsetTimeText.of(value);
    }
    if (value instanceof PGobject) {
      return ((PGobject) value).getValue();
    }
    if (isText(value)) {
      return value.toString();
    }
    if (value instanceof SpecialValueDecimal) {
      return NumericValue.text((SpecialValueDecimal) value);
    }
    if (value == UnchangedToastedReplicationMessageColumn.UNCHANGED_TOAST_VALUE) {
      return DebeziumProperties.VALUE_NOT_LOGGED;
    }
    throw new IllegalArgumentException(
        "a value of type "
            + type
            + " came in a form that was not expected: "
            + value.getClass().getName());
  }

  private static String hstore(Object value) {
    Map<?, ?> map =
        value instanceof Map ? (Map<?, ?>) value : HStoreConverter.fromString(value.toString());
    Map<String, Object> sorted = new TreeMap<>();
    map.forEach((key, element) -> sorted.put(String.valueOf(key), element));
    try {
      return JSON.writeValueAsString(sorted);
    } catch (JsonProcessingException failure) {
      throw new IllegalArgumentException("the hstore has no JSON form", failure);
    }
  }
}
