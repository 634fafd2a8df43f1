package io.caudal.source.debezium;

import io.caudal.change.TableSchema;
import io.caudal.config.SourceSettings;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/** Debezium's settings that are the same for every database. */
public final class DebeziumProperties {

  /**
   * What the connector shall send for a large value that an UPDATE left alone, which PostgreSQL
   * does not log. No table holds it by chance.
   */
  public static final String VALUE_NOT_LOGGED =
      "caudal:value-not-logged:8d0b8b5e-6f0c-4b53-9c79-7a2f4d6f1c11";

  /** What stands for NaN and the infinities where a decimal is expected. No database has it. */
  public static final BigDecimal NOT_A_NUMBER = new BigDecimal(BigInteger.ZERO, Integer.MIN_VALUE);

  private DebeziumProperties() {}

  /** Values as the database has them, without rounding, and no wait when a queue is empty. */
  public static Properties common(SourceSettings settings, List<TableSchema> tables) {
    Properties properties = new Properties();
    properties.setProperty("decimal.handling.mode", "precise");
    properties.setProperty("binary.handling.mode", "bytes");
    properties.setProperty("time.precision.mode", "adaptive_time_microseconds");
    properties.setProperty("tombstones.on.delete", "false");
    properties.setProperty("event.processing.failure.handling.mode", "fail");
    properties.setProperty("poll.interval.ms", String.valueOf(settings.pollInterval().toMillis()));
    properties.setProperty("message.key.columns", keys(tables));
    return properties;
  }

  /** The schemas of the tables, each once, as patterns that match just them. */
  public static String[] schemaPatterns(List<TableSchema> tables) {
    return tables.stream()
        .map(table -> literal(table.id().schema()))
        .distinct()
        .toArray(String[]::new);
  }

  /** The tables as patterns {@code schema\.table} that match just them. */
  public static String[] tablePatterns(List<TableSchema> tables) {
    return tables.stream().map(DebeziumProperties::pattern).toArray(String[]::new);
  }

  private static String keys(List<TableSchema> tables) {
    return tables.stream()
        .map(table -> pattern(table) + ":" + String.join(",", table.key()))
        .collect(Collectors.joining(";"));
  }

  private static String pattern(TableSchema table) {
    return literal(table.id().schema()) + "\\." + literal(table.id().table());
  }

  /** Escapes all that could mean something in a regular expression; commas separate patterns. */
  private static String literal(String name) {
    return name.replaceAll("([^A-Za-z0-9_])", "\\\\$1");
  }
}
