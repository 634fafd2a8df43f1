package io.caudal.source.sqlserver;

import io.caudal.source.value.SwitchOfCalendars;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import microsoft.sql.DateTimeOffset;

/** Values of {@code datetimeoffset} as the driver hands them over. */
final class OffsetTimes {

  private OffsetTimes() {}

  /**
   * The date and time in UTC.
   *
   * @throws IllegalArgumentException where the driver cannot tell them apart
   */
  static LocalDateTime utc(DateTimeOffset value) {
    Timestamp time = value.getTimestamp();
    return SwitchOfCalendars.utc(Math.floorDiv(time.getTime(), 1000L) * 1000L, time.getNanos());
  }
}
