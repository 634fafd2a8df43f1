package io.caudal.source.postgres;

import io.caudal.source.debezium.DebeziumProperties;
import io.debezium.data.SpecialValueDecimal;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers as PostgreSQL's {@code numeric} has them, NaN and the infinities among them. */
final class NumericValue {

  private NumericValue() {}

  /**
   * The number for a column that declares its digits; {@link DebeziumProperties#NOT_A_NUMBER} for
   * what is none, which Debezium would take for NULL.
   *
   * @param value from the snapshot as text, from the log as Debezium has it
   */
  static @Nullable Object sized(@Nullable Object value) {
    if (value == null) {
      return null;
    }
    if (value instanceof SpecialValueDecimal) {
      return ((SpecialValueDecimal) value)
          .getDecimalValue()
          .orElse(DebeziumProperties.NOT_A_NUMBER);
    }
    if (value instanceof BigDecimal) {
      return value;
    }
    try {
      return new BigDecimal(value.toString());
    } catch (NumberFormatException none) {
      return DebeziumProperties.NOT_A_NUMBER;
    }
  }

  /** As PostgreSQL shows it. */
  static String text(SpecialValueDecimal number) {
    return number
        .getDecimalValue()
        .map(BigDecimal::toPlainString)
        .orElseGet(() -> String.valueOf(number.toDouble()));
  }
}
