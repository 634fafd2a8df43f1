package io.caudal.source.mysql;

import io.debezium.spi.converter.CustomConverter;
import io.debezium.spi.converter.RelationalColumn;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.apache.flink.cdc.connectors.shaded.org.apache.kafka.connect.data.SchemaBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Has Debezium send spatial values as text, with their reference system, and JSON documents in one
 * form. Registered with the connector as {@code converters}.
 */
public final class MySqlTextConverter implements CustomConverter<SchemaBuilder, RelationalColumn> {

  private static final Set<String> SPATIAL =
      Set.of(
          "geometry",
          "point",
          "linestring",
          "polygon",
          "multipoint",
          "multilinestring",
          "multipolygon",
          "geomcollection",
          "geometrycollection");

  @Override
  public void configure(Properties properties) {}

  @Override
  public void converterFor(
      RelationalColumn column, ConverterRegistration<SchemaBuilder> registration) {
    String type = column.typeName().toLowerCase(Locale.ROOT);
    if (SPATIAL.contains(type)) {
      registration.register(SchemaBuilder.string(), MySqlTextConverter::spatial);
    } else if (type.equals("json")) {
      registration.register(SchemaBuilder.string(), MySqlJson::logged);
    }
  }

  /** Null, or the bytes that MySQL stores. */
  static @Nullable String spatial(@Nullable Object value) {
    return value == null ? null : ExtendedWkb.ofMySql((byte[]) value);
  }
}
