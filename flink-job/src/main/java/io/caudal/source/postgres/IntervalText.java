package io.caudal.source.postgres;

import java.math.BigDecimal;
import org.postgresql.util.PGInterval;

/** An interval as ISO 8601 has it, every part with its own sign, as PostgreSQL stores it. */
final class IntervalText {

  private static final int MICROSECONDS = 6;

  private IntervalText() {}

  /** {@code P1Y2M3DT4H5M6.7S}: all six parts, the seconds without zeros at their end. */
  static String of(PGInterval interval) {
    BigDecimal seconds =
        BigDecimal.valueOf(interval.getMicroSeconds(), MICROSECONDS)
            .add(BigDecimal.valueOf(interval.getWholeSeconds()));
    String text = seconds.signum() == 0 ? "0" : seconds.stripTrailingZeros().toPlainString();
    return "P"
        + interval.getYears()
        + "Y"
        + interval.getMonths()
        + "M"
        + interval.getDays()
        + "DT"
        + interval.getHours()
        + "H"
        + interval.getMinutes()
        + "M"
        + text
        + "S";
  }
}
