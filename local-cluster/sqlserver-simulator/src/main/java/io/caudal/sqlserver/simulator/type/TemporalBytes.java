package io.caudal.sqlserver.simulator.type;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The bytes of date, time, datetime2 and datetimeoffset. */
final class TemporalBytes {

  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
  private static final int DATE_LENGTH = 3;
  private static final int OFFSET_LENGTH = 2;

  private TemporalBytes() {}

  static void write(LittleEndianWriter out, SqlType type, Object value) {
    int timeLength = WireType.timeLength(type.scale());
    switch (type.kind()) {
      case DATE -> date(out.u8(DATE_LENGTH), (LocalDate) value);
      case TIME -> time(out.u8(timeLength), (LocalTime) value, type.scale());
      case DATETIME2 -> {
        LocalDateTime local = (LocalDateTime) value;
        time(out.u8(timeLength + DATE_LENGTH), local.toLocalTime(), type.scale());
        date(out, local.toLocalDate());
      }
      default -> {
        OffsetDateTime moment = (OffsetDateTime) value;
        LocalDateTime utc = moment.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
        out.u8(timeLength + DATE_LENGTH + OFFSET_LENGTH);
        time(out, utc.toLocalTime(), type.scale());
        date(out, utc.toLocalDate());
        out.u16(moment.getOffset().getTotalSeconds() / 60);
      }
    }
  }

  static Object read(LittleEndianReader in, SqlType type) {
    return switch (type.kind()) {
      case DATE -> date(in);
      case TIME -> time(in, type.scale());
      case DATETIME2 -> local(in, type.scale());
      default -> {
        LocalDateTime utc = local(in, type.scale());
        ZoneOffset offset = ZoneOffset.ofTotalSeconds((short) in.u16() * 60);
        yield utc.atOffset(ZoneOffset.UTC).withOffsetSameInstant(offset);
      }
    };
  }

  private static LocalDateTime local(LittleEndianReader in, int scale) {
    LocalTime time = time(in, scale);
    return date(in).atTime(time);
  }

  private static void date(LittleEndianWriter out, LocalDate date) {
    out.number(ChronoUnit.DAYS.between(FIRST, date), DATE_LENGTH);
  }

  private static LocalDate date(LittleEndianReader in) {
    return FIRST.plusDays(in.number(DATE_LENGTH));
  }

  private static void time(LittleEndianWriter out, LocalTime time, int scale) {
    out.number(time.toNanoOfDay() / Powers.ofTen(9 - scale), WireType.timeLength(scale));
  }

  private static LocalTime time(LittleEndianReader in, int scale) {
    return LocalTime.ofNanoOfDay(in.number(WireType.timeLength(scale)) * Powers.ofTen(9 - scale));
  }
}
