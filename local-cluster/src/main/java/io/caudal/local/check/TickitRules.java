package io.caudal.local.check;

import static io.caudal.local.check.ColumnRule.all;
import static io.caudal.local.check.ColumnRule.changed;
import static io.caudal.local.check.ColumnRule.same;
import static io.caudal.local.check.ColumnRule.trimmed;

import io.caudal.local.rows.CanonicalText;
import io.caudal.local.tickit.TickitTable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** The rules of each table. */
final class TickitRules {

  private static final int DATE_LENGTH = 10;

  private TickitRules() {}

  static List<ColumnRule> of(TickitTable table) {
    return switch (table) {
      case SALES -> sales();
      case LISTING -> listing();
      case DATE -> date();
      case EVENT -> event();
      case VENUE -> venue();
      case CATEGORY -> category();
      case USERS -> users();
    };
  }

  private static List<ColumnRule> sales() {
    return all(
        same("salesid", "listid", "sellerid", "buyerid", "eventid", "dateid", "qtysold"),
        same("pricepaid", "commission"),
        Stream.of(
            changed("saletime", "saletime", SaleTime::timestamp),
            changed("saletime_text", "saletime", text -> text)),
        Money.ofSale());
  }

  private static List<ColumnRule> listing() {
    return all(
        same("listid", "sellerid", "eventid", "dateid", "numtickets", "priceperticket"),
        same("totalprice", "listtime"),
        Stream.of(changed("listdate", "listtime", TickitRules::day)));
  }

  private static List<ColumnRule> date() {
    return all(
        same("dateid", "caldate"),
        trimmed("day"),
        same("week"),
        trimmed("month", "qtr"),
        same("year"),
        truth("holiday"),
        number("quarternumber", day -> (day.getMonthValue() + 2) / 3),
        number("monthnumber", LocalDate::getMonthValue),
        number("dayofmonth", LocalDate::getDayOfMonth),
        number("dayofweek", day -> day.getDayOfWeek().getValue() % 7 + 1),
        number("dayofyear", LocalDate::getDayOfYear),
        Stream.of(changed("weekend", "caldate", TickitRules::weekend)));
  }

  private static List<ColumnRule> event() {
    return all(
        same("eventid", "venueid", "catid", "dateid"),
        trimmed("eventname"),
        same("starttime"),
        Stream.of(
            changed("startdate", "starttime", TickitRules::day),
            changed(
                "starthour",
                "starttime",
                time -> Integer.toString(Integer.parseInt(time.substring(11, 13)))),
            changed("weekend", "starttime", TickitRules::weekend)));
  }

  private static List<ColumnRule> venue() {
    return all(
        same("venueid"),
        trimmed("venuename", "venuecity", "venuestate"),
        same("venueseats"),
        Stream.of(
            changed("seatscounted", "venueseats", seats -> CanonicalText.of(!seats.equals("0")))));
  }

  private static List<ColumnRule> category() {
    return all(
        same("catid"),
        trimmed("catgroup", "catname", "catdesc"),
        Stream.of(
            new ColumnRule(
                "catpath",
                row -> {
                  String group = row.value("catgroup");
                  String name = row.value("catname");
                  return group == null || name == null
                      ? null
                      : group.stripTrailing() + "/" + name.stripTrailing();
                })));
  }

  private static List<ColumnRule> users() {
    return all(
        same("userid"),
        trimmed("username"),
        same("firstname", "lastname", "city"),
        trimmed("state"),
        Stream.of(
            changed("email", "email", email -> Sha256.of(email.strip().toLowerCase(Locale.ROOT))),
            changed("phone", "phone", phone -> Sha256.of(phone.replaceAll("[^0-9]", "")))),
        truth("likesports", "liketheatre", "likeconcerts", "likejazz", "likeclassical"),
        truth("likeopera", "likerock", "likevegas", "likebroadway", "likemusicals"),
        Stream.of(
            changed(
                "emaildomain",
                "email",
                email -> email.strip().replaceAll("^.*@", "").toLowerCase(Locale.ROOT))));
  }

  private static Stream<ColumnRule> truth(String... columns) {
    return Stream.of(columns)
        .map(
            column ->
                changed(
                    column,
                    column,
                    value -> CanonicalText.of(!value.equals("0") && !value.equals("false"))));
  }

  private static Stream<ColumnRule> number(String lakeColumn, ToIntFunction<LocalDate> part) {
    return Stream.of(
        changed(
            lakeColumn, "caldate", day -> Integer.toString(part.applyAsInt(LocalDate.parse(day)))));
  }

  private static String day(String time) {
    return time.substring(0, DATE_LENGTH);
  }

  private static String weekend(String time) {
    DayOfWeek day = LocalDate.parse(day(time)).getDayOfWeek();
    return CanonicalText.of(day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY);
  }
}
