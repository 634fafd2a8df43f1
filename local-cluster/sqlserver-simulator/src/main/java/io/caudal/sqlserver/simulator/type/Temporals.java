package io.caudal.sqlserver.simulator.type;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Conversions between the types of date and time, with their rounding and ranges. */
final class Temporals {

  private static final LocalDate NO_DATE = LocalDate.of(1900, 1, 1);

  private Temporals() {}

  static Object convert(Object value, SqlType from, SqlType to) {
    if (value instanceof OffsetDateTime moment) {
      return to.kind() == Kind.DATETIMEOFFSET
          ? moment.toLocalDateTime().isEqual(scaled(moment.toLocalDateTime(), to.scale()))
              ? moment
              : scaled(moment.toLocalDateTime(), to.scale()).atOffset(moment.getOffset())
          : ofLocal(moment.toLocalDateTime(), to);
    }
    LocalDateTime local = local(value, from);
    return to.kind() == Kind.DATETIMEOFFSET
        ? scaled(local, to.scale()).atOffset(ZoneOffset.UTC)
        : ofLocal(local, to);
  }

  static Object ofLocal(LocalDateTime value, SqlType to) {
    return switch (to.kind()) {
      case DATE -> value.toLocalDate();
      case TIME -> scaled(value, to.scale()).toLocalTime();
      case DATETIME -> inRange(Ticks.rounded(value), 1753, 9999);
      case SMALLDATETIME -> small(Ticks.minutes(value));
      case DATETIME2 -> scaled(value, to.scale());
      default -> throw SqlError.conversion(SqlType.scaled(Kind.DATETIME2, 7), to);
    };
  }

  private static LocalDateTime local(Object value, SqlType from) {
    if (value instanceof LocalDate date) {
      return date.atStartOfDay();
    }
    if (value instanceof LocalTime time) {
      return NO_DATE.atTime(time);
    }
    LocalDateTime local = (LocalDateTime) value;
    return from.kind() == Kind.DATETIME ? Ticks.exact(local) : local;
  }

  private static LocalDateTime small(LocalDateTime value) {
    LocalDateTime last = LocalDateTime.of(2079, 6, 6, 23, 59);
    if (value.isAfter(last)) {
      throw outOfRange();
    }
    return inRange(value, 1900, 2079);
  }

  private static LocalDateTime inRange(LocalDateTime value, int first, int last) {
    if (value.getYear() < first || value.getYear() > last) {
      throw outOfRange();
    }
    return value;
  }

  private static SqlError outOfRange() {
    return SqlError.of(
        242,
        "The conversion of a datetime2 data type to a datetime data type resulted in an out-of-range value.");
  }

  private static LocalDateTime scaled(LocalDateTime value, int scale) {
    long unit = Powers.ofTen(9 - scale);
    long rest = value.toLocalTime().toNanoOfDay() % unit;
    LocalDateTime cut = value.minusNanos(rest);
    if (rest * 2 < unit) {
      return cut;
    }
    LocalDateTime up = cut.plus(unit, ChronoUnit.NANOS);
    return up.getYear() > 9999 ? cut : up;
  }
}
