package io.caudal.sqlserver.simulator.type;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Conversions to and between numbers. */
final class Numbers {

  private static final BigDecimal MONEY = new BigDecimal("922337203685477.5807");
  private static final BigDecimal SMALLMONEY = new BigDecimal("214748.3647");
  private static final BigDecimal UNIT = new BigDecimal("0.0001");

  private Numbers() {}

  static long integer(Object value, SqlType from, SqlType to) {
    if (value instanceof Binary binary) {
      return inRange(new BigDecimal(signed(binary.toLong(), to)), to);
    }
    try {
      BigDecimal number =
          value instanceof String text
              ? new BigDecimal(new java.math.BigInteger(text.isBlank() ? "0" : text.trim()))
              : number(value, from, to);
      return inRange(number.setScale(0, RoundingMode.DOWN), to);
    } catch (NumberFormatException e) {
      throw SqlError.of(
          245,
          "Conversion failed when converting the %s value '%s' to data type %s.",
          from.kind().sqlName(),
          value,
          to.kind().sqlName());
    }
  }

  static BigDecimal exact(Object value, SqlType from, SqlType to) {
    BigDecimal number = number(value, from, to);
    BigDecimal result = number.setScale(scale(to), RoundingMode.HALF_UP);
    boolean fits =
        switch (to.kind()) {
          case MONEY -> within(result, MONEY);
          case SMALLMONEY -> within(result, SMALLMONEY);
          default -> result.precision() - result.scale() <= to.precision() - to.scale();
        };
    if (!fits && result.signum() != 0) {
      throw SqlError.overflow(to);
    }
    return result;
  }

  static Object approximate(Object value, SqlType from, SqlType to) {
    double number =
        value instanceof Double || value instanceof Float
            ? ((Number) value).doubleValue()
            : number(value, from, to).doubleValue();
    if (to.kind() == Kind.FLOAT) {
      return number;
    }
    if (Float.isInfinite((float) number)) {
      throw SqlError.overflow(to);
    }
    return value instanceof Float ? value : (Object) (float) number;
  }

  /** A float as text: six digits. */
  static String approximateText(Object value) {
    BigDecimal number = new BigDecimal(value.toString()).round(new MathContext(6));
    double size = Math.abs(number.doubleValue());
    if (size != 0 && (size >= 1e6 || size < 1e-4)) {
      String[] parts = String.format(java.util.Locale.ROOT, "%.5e", number).split("e", 2);
      String exponent = parts[1].substring(0, 1) + "0" + parts[1].substring(1);
      return new BigDecimal(parts[0]).stripTrailingZeros().toPlainString() + "e" + exponent;
    }
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static BigDecimal number(Object value, SqlType from, SqlType to) {
    if (value instanceof Long number) {
      return BigDecimal.valueOf(number);
    } else if (value instanceof BigDecimal number) {
      return number;
    } else if (value instanceof Boolean bit) {
      return bit ? BigDecimal.ONE : BigDecimal.ZERO;
    } else if (value instanceof Double || value instanceof Float) {
      return new BigDecimal(value.toString());
    } else if (value instanceof String text) {
      try {
        return new BigDecimal(text.trim());
      } catch (NumberFormatException e) {
        throw SqlError.of(
            8114,
            "Error converting data type %s to %s.",
            from.kind().sqlName(),
            to.kind().sqlName());
      }
    }
    throw SqlError.of(
        529,
        "Explicit conversion from data type %s to %s is not allowed.",
        from.kind().sqlName(),
        to.kind().sqlName());
  }

  private static int scale(SqlType type) {
    return type.kind() == Kind.MONEY || type.kind() == Kind.SMALLMONEY ? 4 : type.scale();
  }

  private static boolean within(BigDecimal value, BigDecimal largest) {
    return value.compareTo(largest) <= 0 && value.compareTo(largest.negate().subtract(UNIT)) >= 0;
  }

  private static long signed(long value, SqlType type) {
    return switch (type.kind()) {
      case TINYINT -> value & 0xFF;
      case SMALLINT -> (short) value;
      case INT -> (int) value;
      default -> value;
    };
  }

  private static long inRange(BigDecimal value, SqlType type) {
    long smallest =
        switch (type.kind()) {
          case TINYINT -> 0;
          case SMALLINT -> Short.MIN_VALUE;
          case INT -> Integer.MIN_VALUE;
          default -> Long.MIN_VALUE;
        };
    long largest = type.kind() == Kind.TINYINT ? 255 : -(smallest + 1);
    if (value.compareTo(BigDecimal.valueOf(smallest)) < 0
        || value.compareTo(BigDecimal.valueOf(largest)) > 0) {
      throw type.kind() == Kind.TINYINT || type.kind() == Kind.SMALLINT
          ? SqlError.of(
              220,
              "Arithmetic overflow error for data type %s, value = %s.",
              type.kind().sqlName(),
              value)
          : SqlError.overflow(type);
    }
    return value.longValueExact();
  }
}
