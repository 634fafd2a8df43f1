package io.caudal.sqlserver.simulator.execution;

import io.caudal.sqlserver.simulator.sql.Expression;
import io.caudal.sqlserver.simulator.type.Kind;
import io.caudal.sqlserver.simulator.type.SqlError;
import io.caudal.sqlserver.simulator.type.SqlType;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The time, and arithmetic with it. The server's zone is UTC. */
final class TimeFunctions {

  private static final SqlType PRECISE = SqlType.scaled(Kind.DATETIME2, 7);
  private static final SqlType WITH_OFFSET = SqlType.scaled(Kind.DATETIMEOFFSET, 7);

  private TimeFunctions() {}

  static @Nullable Bound call(Session session, String name, List<Bound> arguments) {
    return switch (name) {
      case "GETDATE", "CURRENT_TIMESTAMP", "GETUTCDATE" -> now(session).as(SqlType.DATETIME);
      case "SYSDATETIME", "SYSUTCDATETIME" -> now(session);
      case "SYSDATETIMEOFFSET" -> now(session).as(WITH_OFFSET);
      case "TODATETIMEOFFSET" -> shifted(arguments);
      default -> null;
    };
  }

  /** DATEPART and DATEADD, whose first argument is a word and no column. */
  static @Nullable Bound withPart(Binder binder, Expression.Call call) {
    String name = call.name().get(0).toUpperCase(Locale.ROOT);
    boolean known = name.equals("DATEPART") || name.equals("DATEADD");
    if (call.name().size() > 1
        || !known
        || !(call.arguments().get(0) instanceof Expression.Column part)) {
      return null;
    }
    String unit = part.path().get(0).toUpperCase(Locale.ROOT);
    List<Bound> rest = binder.all(call.arguments().subList(1, call.arguments().size()));
    return name.equals("DATEPART") ? part(unit, rest.get(0)) : added(unit, rest);
  }

  private static Bound now(Session session) {
    LocalDateTime now =
        LocalDateTime.ofInstant(session.clock().instant(), ZoneOffset.UTC)
            .truncatedTo(ChronoUnit.MICROS);
    return new Bound(PRECISE, false, frame -> now);
  }

  private static Bound part(String unit, Bound moment) {
    Bound converted = moment.as(WITH_OFFSET);
    return new Bound(
        SqlType.INT,
        true,
        frame -> {
          @Nullable Object value = converted.value(frame);
          return value == null ? null : (Object) part(unit, (OffsetDateTime) value);
        });
  }

  private static long part(String unit, OffsetDateTime moment) {
    return switch (unit) {
      case "TZOFFSET", "TZ" -> moment.getOffset().getTotalSeconds() / 60;
      case "YEAR", "YY", "YYYY" -> moment.getYear();
      case "MONTH", "MM" -> moment.getMonthValue();
      case "DAY", "DD" -> moment.getDayOfMonth();
      case "HOUR", "HH" -> moment.getHour();
      case "MINUTE", "MI" -> moment.getMinute();
      case "SECOND", "SS" -> moment.getSecond();
      default -> throw SqlError.of(155, "'%s' is not a recognized datepart option.", unit);
    };
  }

  private static Bound added(String unit, List<Bound> arguments) {
    Bound count = arguments.get(0).as(SqlType.INT);
    SqlType type =
        arguments.get(1).type().kind().family() == Kind.Family.TEMPORAL
            ? arguments.get(1).type()
            : SqlType.DATETIME;
    Bound moment = arguments.get(1).as(type).as(PRECISE);
    return new Bound(
            PRECISE,
            true,
            frame -> {
              @Nullable Object from = moment.value(frame);
              @Nullable Object steps = count.value(frame);
              return from == null || steps == null
                  ? null
                  : ((LocalDateTime) from).plus((Long) steps, unit(unit));
            })
        .as(type);
  }

  private static ChronoUnit unit(String unit) {
    return switch (unit) {
      case "YEAR", "YY", "YYYY" -> ChronoUnit.YEARS;
      case "MONTH", "MM" -> ChronoUnit.MONTHS;
      case "DAY", "DD" -> ChronoUnit.DAYS;
      case "HOUR", "HH" -> ChronoUnit.HOURS;
      case "MINUTE", "MI" -> ChronoUnit.MINUTES;
      case "SECOND", "SS" -> ChronoUnit.SECONDS;
      case "MILLISECOND", "MS" -> ChronoUnit.MILLIS;
      default -> throw SqlError.of(155, "'%s' is not a recognized dateadd option.", unit);
    };
  }

  private static Bound shifted(List<Bound> arguments) {
    SqlType given = arguments.get(0).type();
    int scale = given.kind() == Kind.DATETIME ? 3 : given.scale();
    SqlType type = SqlType.scaled(Kind.DATETIMEOFFSET, scale);
    Bound local = arguments.get(0).as(SqlType.scaled(Kind.DATETIME2, scale));
    Bound minutes = arguments.get(1).as(SqlType.INT);
    return new Bound(
        type,
        true,
        frame -> {
          @Nullable Object value = local.value(frame);
          @Nullable Object offset = minutes.value(frame);
          return value == null || offset == null
              ? null
              : ((LocalDateTime) value)
                  .atOffset(ZoneOffset.ofTotalSeconds(((Long) offset).intValue() * 60));
        });
  }
}
