package io.caudal.source.mysql;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The text that MySQL gives to a double in a JSON document. */
final class MySqlDouble {

  private static final int MOST_DIGITS = 17;

  /** Numbers with that many digits before the point, or zeros after it, have no exponent. */
  private static final int PLAIN = 15;

  private MySqlDouble() {}

  static String text(double value) {
    if (value == 0) {
      return 1 / value < 0 ? "-0.0" : "0.0";
    }
    BigDecimal shortest = shortest(value);
    int point = shortest.precision() - shortest.scale();
    if (point > -PLAIN && point <= PLAIN) {
      String plain = shortest.toPlainString();
      return plain.indexOf('.') < 0 ? plain + ".0" : plain;
    }
    String digits = shortest.unscaledValue().abs().toString();
    return (value < 0 ? "-" : "")
        + digits.charAt(0)
        + (digits.length() > 1 ? "." + digits.substring(1) : "")
        + "e"
        + (point - 1);
  }

  /** The number of fewest digits that is read as that double. */
  private static BigDecimal shortest(double value) {
    BigDecimal exact = new BigDecimal(value);
    for (int digits = 1; digits < MOST_DIGITS; digits++) {
      BigDecimal shorter = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (shorter.doubleValue() == value) {
        return shorter.stripTrailingZeros();
      }
    }
    return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN)).stripTrailingZeros();
  }
}
