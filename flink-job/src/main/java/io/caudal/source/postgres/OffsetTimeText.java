package io.caudal.source.postgres;

import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** A time of day with a zone, in UTC. */
final class OffsetTimeText {

  private static final DateTimeFormatter SHOWN =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .appendOffset("+HH:mm:ss", "+00")
          .toFormatter();

  private OffsetTimeText() {}

  /**
   * {@code HH:MM:SS[.ffffff]Z}; 24:00 is 00:00, as the log has it.
   *
   * @param value from the snapshot the text that PostgreSQL shows, from the log a time
   * @throws java.time.DateTimeException for another text
   */
  static String of(Object value) {
    OffsetTime time =
        value instanceof OffsetTime
            ? (OffsetTime) value
            : OffsetTime.parse(value.toString(), SHOWN);
    return DateTimeFormatter.ISO_OFFSET_TIME.format(time.withOffsetSameInstant(ZoneOffset.UTC));
  }
}
