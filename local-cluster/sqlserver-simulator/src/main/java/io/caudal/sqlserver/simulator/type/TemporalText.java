package io.caudal.sqlserver.simulator.type;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and times as text: the ISO forms, with a blank or a T, and an offset. */
final class TemporalText {

  private static final Pattern FORM =
      Pattern.compile(
          "\\s*(?:(\\d{4})-?(\\d{2})-?(\\d{2}))?(?:T|\\s*)"
              + "(?:(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,9}))?)?)?"
              + "\\s*(Z|[+-]\\d{2}:\\d{2})?\\s*");

  private TemporalText() {}

  static Object parse(String text, SqlType to) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches() || !fits(parts, to)) {
      throw failed();
    }
    try {
      LocalDate date = parts.group(1) == null ? LocalDate.of(1900, 1, 1) : date(parts);
      LocalDateTime local = date.atTime(parts.group(4) == null ? LocalTime.MIDNIGHT : time(parts));
      ZoneOffset offset = parts.group(8) == null ? ZoneOffset.UTC : ZoneOffset.of(parts.group(8));
      SqlType exact = SqlType.scaled(Kind.DATETIME2, 7);
      return to.kind() == Kind.DATETIMEOFFSET
          ? Temporals.convert(local.atOffset(offset), SqlType.scaled(to.kind(), 7), to)
          : Temporals.convert(local, exact, to);
    } catch (DateTimeException e) {
      throw failed();
    }
  }

  static String format(Object value, SqlType type) {
    return switch (type.kind()) {
      case DATE -> value.toString();
      case TIME -> time((LocalTime) value, type.scale());
      case DATETIME, SMALLDATETIME ->
          DateTimeFormatter.ofPattern("MMM d yyyy h:mma", Locale.ENGLISH)
              .format((LocalDateTime) value);
      case DATETIMEOFFSET -> {
        OffsetDateTime moment = (OffsetDateTime) value;
        String zone =
            moment.getOffset().equals(ZoneOffset.UTC) ? "+00:00" : moment.getOffset().getId();
        yield moment.toLocalDate() + " " + time(moment.toLocalTime(), type.scale()) + " " + zone;
      }
      default -> {
        LocalDateTime local = (LocalDateTime) value;
        yield local.toLocalDate() + " " + time(local.toLocalTime(), type.scale());
      }
    };
  }

  private static boolean fits(Matcher parts, SqlType to) {
    boolean old = to.kind() == Kind.DATETIME || to.kind() == Kind.SMALLDATETIME;
    String fraction = parts.group(7);
    return (fraction == null || fraction.length() <= (old ? 3 : 7))
        && !(old && parts.group(8) != null)
        && (parts.group(1) != null || parts.group(4) != null);
  }

  private static LocalDate date(Matcher parts) {
    return LocalDate.of(
        Integer.parseInt(parts.group(1)),
        Integer.parseInt(parts.group(2)),
        Integer.parseInt(parts.group(3)));
  }

  private static LocalTime time(Matcher parts) {
    String fraction = parts.group(7) == null ? "" : parts.group(7);
    return LocalTime.of(
        Integer.parseInt(parts.group(4)),
        Integer.parseInt(parts.group(5)),
        parts.group(6) == null ? 0 : Integer.parseInt(parts.group(6)),
        Integer.parseInt((fraction + "000000000").substring(0, 9)));
  }

  private static String time(LocalTime time, int scale) {
    String digits = String.format(Locale.ROOT, "%09d", time.getNano()).substring(0, scale);
    String clock =
        String.format(
            Locale.ROOT, "%02d:%02d:%02d", time.getHour(), time.getMinute(), time.getSecond());
    return scale == 0 ? clock : clock + "." + digits;
  }

  private static SqlError failed() {
    return SqlError.of(
        241, "Conversion failed when converting date and/or time from character string.");
  }
}
