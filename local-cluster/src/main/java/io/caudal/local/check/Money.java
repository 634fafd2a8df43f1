package io.caudal.local.check;

import io.caudal.local.rows.CanonicalText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a sale's amounts lead to. */
final class Money {

  private static final int CENTS = 2;
  private static final int RATE_DIGITS = 4;

  private Money() {}

  static Stream<ColumnRule> ofSale() {
    return Stream.of(
        new ColumnRule("priceperticket", row -> ratio(row, "pricepaid", "qtysold", CENTS)),
        new ColumnRule("commissionrate", row -> ratio(row, "commission", "pricepaid", RATE_DIGITS)),
        new ColumnRule(
            "sellerproceeds", row -> of(row, "pricepaid", "commission", BigDecimal::subtract)));
  }

  private static @Nullable String ratio(
      SourceRow row, String dividend, String divisor, int digits) {
    String by = row.value(divisor);
    return by != null && new BigDecimal(by).signum() == 0
        ? null
        : of(row, dividend, divisor, (a, b) -> a.divide(b, digits, RoundingMode.HALF_UP));
  }

  private static @Nullable String of(
      SourceRow row, String first, String second, BinaryOperator<BigDecimal> operator) {
    String a = row.value(first);
    String b = row.value(second);
    return a == null || b == null
        ? null
        : CanonicalText.of(operator.apply(new BigDecimal(a), new BigDecimal(b)));
  }
}
