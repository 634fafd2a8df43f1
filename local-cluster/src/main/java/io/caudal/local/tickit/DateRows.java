package io.caudal.local.tickit;

import io.caudal.local.rows.CanonicalText;
import io.caudal.local.rows.RowImage;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The days of the season. */
final class DateRows implements TableRows {

  private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

  private static final List<String> MONTHS =
      List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");

  /** Days of the year 2008 with a federal holiday in the United States. */
  private static final Set<Integer> HOLIDAYS = Set.of(1, 21, 49, 147, 186, 245, 287, 316, 332, 360);

  @Override
  public long count() {
    return Season.DAYS;
  }

  @Override
  public RowImage row(long index) {
    LocalDate day = Season.day((int) index);
    return RowImage.of(
        Long.toString(Season.FIRST_DATE_ID + index),
        CanonicalText.of(day),
        DAYS.get(day.getDayOfWeek().getValue() - 1),
        Integer.toString((day.getDayOfYear() - 1) / 7 + 1),
        MONTHS.get(day.getMonthValue() - 1),
        Integer.toString((day.getMonthValue() - 1) / 3 + 1),
        Integer.toString(day.getYear()),
        HOLIDAYS.contains(day.getDayOfYear()) ? "1" : "0");
  }
}
