package io.caudal.source.debezium;

import io.caudal.change.Column;
import io.caudal.change.TableId;
import io.caudal.source.value.Ticks;
import io.debezium.time.MicroTimestamp;
import io.debezium.time.NanoTimestamp;
import io.debezium.time.Timestamp;
import io.debezium.time.ZonedTimestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.apache.flink.cdc.connectors.shaded.org.apache.kafka.connect.data.Schema;
import org.apache.flink.table.data.TimestampData;

/** Reads points in time. Debezium's numbers are without a zone, or in UTC: no zone plays a part. */
final class TimestampReaders {

  /** The last microsecond of the year 9999, and the first of the year 1. */
  private static final long MOST_MICROS = 253_402_300_799_999_999L;

  private static final long LEAST_MICROS = -62_135_596_800_000_000L;
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");
  private static final long MICROS_A_MILLI = 1_000L;
  private static final int NANOS_A_MICRO = 1_000;

  private TimestampReaders() {}

  static ValueReader of(Schema schema, Column column, TableId table) {
    String name = schema.name() == null ? "" : schema.name();
    switch (name) {
      case Timestamp.SCHEMA_NAME:
        return value -> ofMillis((Long) value);
      case MicroTimestamp.SCHEMA_NAME:
        return value -> ofMicros((Long) value);
      case NanoTimestamp.SCHEMA_NAME:
        return value -> ofNanos((Long) value);
      case Ticks.SCHEMA_NAME:
        return value -> Ticks.timestamp((Long) value);
      case ZonedTimestamp.SCHEMA_NAME:
        return value -> ofText((String) value);
      default:
        throw ValueReaders.unexpected(schema, column, table);
    }
  }

  private static TimestampData ofMicros(long micros) {
    if (micros > MOST_MICROS || micros < LEAST_MICROS) {
      throw outside();
    }
    long millis = Math.floorDiv(micros, MICROS_A_MILLI);
    return TimestampData.fromEpochMillis(
        millis, (int) (micros - millis * MICROS_A_MILLI) * NANOS_A_MICRO);
  }

  private static TimestampData ofMillis(long millis) {
    if (millis > MOST_MICROS / MICROS_A_MILLI || millis < LEAST_MICROS / MICROS_A_MILLI) {
      throw outside();
    }
    return TimestampData.fromEpochMillis(millis);
  }

  private static IllegalArgumentException outside() {
    return new IllegalArgumentException(
        "the time is infinite or outside the years 1 to 9999, which the lake's timestamps hold."
            + " Correct the value");
  }

  private static TimestampData ofNanos(long nanos) {
    long millis = Math.floorDiv(nanos, MICROS_A_MILLI * NANOS_A_MICRO);
    return TimestampData.fromEpochMillis(
        millis, (int) (nanos - millis * MICROS_A_MILLI * NANOS_A_MICRO));
  }

  private static TimestampData ofText(String text) {
    if (text.endsWith("infinity")) {
      throw outside();
    }
    Instant instant = OffsetDateTime.parse(text).toInstant();
    if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
      throw outside();
    }
    return TimestampData.fromInstant(instant);
  }
}
