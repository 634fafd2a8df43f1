package io.caudal.local.tickit;

import io.caudal.local.rows.CanonicalText;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** The 365 days of the sample, 2008-01-01 to 2008-12-30, and its ways to write a time. */
final class Season {

  static final int DAYS = 365;
  static final int SECONDS_A_DAY = 86_400;

  /** The {@code dateid} of the first day. */
  static final int FIRST_DATE_ID = 1827;

  private static final LocalDate FIRST_DAY = LocalDate.of(2008, 1, 1);

  private Season() {}

  /** The day so many days after the first. */
  static LocalDate day(int index) {
    return FIRST_DAY.plusDays(index);
  }

  /** The {@code dateid} of a moment, which is in seconds since the season began. */
  static int dateId(int seconds) {
    return FIRST_DATE_ID + seconds / SECONDS_A_DAY;
  }

  /** A moment as a timestamp column holds it. */
  static String timestamp(int seconds) {
    return CanonicalText.of(moment(seconds));
  }

  /** A moment as {@code saletime} holds it: {@code 2/18/2008 02:36:48}. */
  static String saleTime(int seconds) {
    LocalDateTime moment = moment(seconds);
    return moment.getMonthValue()
        + "/"
        + moment.getDayOfMonth()
        + "/"
        + moment.getYear()
        + " "
        + CanonicalText.of(moment).substring(11, 19);
  }

  /** The moment that a timestamp column's canonical text says. */
  static int seconds(String timestamp) {
    LocalDateTime moment = LocalDateTime.parse(timestamp.replace(' ', 'T'));
    return Math.toIntExact(
        moment.toEpochSecond(ZoneOffset.UTC)
            - FIRST_DAY.atStartOfDay().toEpochSecond(ZoneOffset.UTC));
  }

  private static LocalDateTime moment(int seconds) {
    return FIRST_DAY.atStartOfDay().plusSeconds(seconds);
  }
}
