package io.caudal.source.value;

import java.math.BigDecimal;
import org.apache.flink.table.data.DecimalData;

/** Numbers with a fixed point. */
public final class Decimals {

  private Decimals() {}

  /**
   * The number with that size.
   *
   * @throws IllegalArgumentException when it does not fit without rounding
   */
  public static DecimalData exactly(BigDecimal number, int precision, int scale) {
    BigDecimal shortest = number.scale() <= scale ? number : number.stripTrailingZeros();
    DecimalData result =
        shortest.scale() > scale ? null : DecimalData.fromBigDecimal(shortest, precision, scale);
    if (result == null) {
      throw new IllegalArgumentException(
          "a number of "
              + number.precision()
              + " digits, "
              + number.scale()
              + " of them after the point, does not fit decimal("
              + precision
              + ","
              + scale
              + ")");
    }
    return result;
  }
}
