package io.caudal.sqlserver.simulator.type;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** {@code datetime} counts 300 ticks a second, {@code smalldatetime} minutes. */
final class Ticks {

  private static final long SECOND = 300;
  private static final long DAY = SECOND * 86_400;
  private static final long NANOS = 1_000_000_000L;
  private static final LocalDate EPOCH = LocalDate.of(1900, 1, 1);

  private Ticks() {}

  /** The nearest value of a datetime, with .000, .003 or .007 at its end. */
  static LocalDateTime rounded(LocalDateTime value) {
    return of(days(value), ofDay(value));
  }

  static LocalDateTime of(long days, long ticks) {
    long carried = ticks == DAY ? days + 1 : days;
    long rest = ticks == DAY ? 0 : ticks;
    long millis = (rest * 10 + 1) / 3;
    return EPOCH.plusDays(carried).atStartOfDay().plus(millis, ChronoUnit.MILLIS);
  }

  static long days(LocalDateTime value) {
    return ChronoUnit.DAYS.between(EPOCH, value.toLocalDate());
  }

  static long ofDay(LocalDateTime value) {
    LocalTime time = value.toLocalTime();
    return Math.floorDiv(
        Math.multiplyExact(time.toNanoOfDay() / 100, SECOND) + NANOS / 200, NANOS / 100);
  }

  /** The value of a datetime to seven digits: a third of a hundredth is .0033333. */
  static LocalDateTime exact(LocalDateTime datetime) {
    long ticks = ofDay(datetime);
    long hundreds = ((ticks % SECOND) * (NANOS / 100) + SECOND / 2) / SECOND;
    return datetime
        .withNano(0)
        .with(LocalTime.ofSecondOfDay(ticks / SECOND))
        .plusNanos(hundreds * 100);
  }

  /** The nearest minute; 29.998 seconds are rounded down. */
  static LocalDateTime minutes(LocalDateTime value) {
    return value.plusSeconds(30).plus(1, ChronoUnit.MILLIS).truncatedTo(ChronoUnit.MINUTES);
  }
}
