package io.caudal.source.value;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;

/**
 * Reads points in time of {@code java.util}, whose calendar is Julian before 15 October 1582, as
 * the dates that databases show, whose calendar is Gregorian for ever. The ten days that Java's
 * calendar leaves out fall together with the ten days after them.
 */
public final class SwitchOfCalendars {

  /** Why a point in time among those twenty days cannot be read. */
  public static final String REASON =
      "the time is between 1582-10-05 and 1582-10-25, where the driver takes different times for one"
          + " and the same. Store it as datetime2";

  private static final long FIRST_GREGORIAN = Instant.parse("1582-10-15T00:00:00Z").toEpochMilli();
  private static final long FIRST_SURE = Instant.parse("1582-10-25T00:00:00Z").toEpochMilli();

  private SwitchOfCalendars() {}

  /**
   * The date and time in UTC.
   *
   * @param millis as {@code java.util.Date} has them, whole seconds
   * @throws IllegalArgumentException for {@link #REASON}
   */
  public static LocalDateTime utc(long millis, int nanos) {
    if (millis >= FIRST_SURE) {
      return LocalDateTime.ofEpochSecond(Math.floorDiv(millis, 1000L), nanos, ZoneOffset.UTC);
    }
    if (millis >= FIRST_GREGORIAN) {
      throw new IllegalArgumentException(REASON);
    }
    Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    calendar.setTimeInMillis(millis);
    return LocalDateTime.of(
        calendar.get(Calendar.YEAR),
        calendar.get(Calendar.MONTH) + 1,
        calendar.get(Calendar.DAY_OF_MONTH),
        calendar.get(Calendar.HOUR_OF_DAY),
        calendar.get(Calendar.MINUTE),
        calendar.get(Calendar.SECOND),
        nanos);
  }
}
