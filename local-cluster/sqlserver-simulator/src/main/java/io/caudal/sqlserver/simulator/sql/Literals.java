package io.caudal.sqlserver.simulator.sql;

import io.caudal.sqlserver.simulator.type.Binary;
import io.caudal.sqlserver.simulator.type.SqlType;
import io.caudal.sqlserver.simulator.type.TypedValue;
import java.math.BigDecimal;
import java.util.Locale;

/** The types that constants have. */
final class Literals {

  static final TypedValue NULL = new TypedValue(SqlType.INT, null);

  private Literals() {}

  static TypedValue of(Token token) {
    String text = token.text();
    return switch (token.type()) {
      case NATIONAL_STRING -> new TypedValue(SqlType.nvarchar(length(text.length(), 4000)), text);
      case STRING -> new TypedValue(SqlType.varchar(length(text.length(), 8000)), text);
      case BINARY -> {
        Binary value = Binary.ofHex(text);
        yield new TypedValue(SqlType.varbinary(length(value.length(), 8000)), value);
      }
      default -> number(text);
    };
  }

  private static TypedValue number(String text) {
    if (text.toLowerCase(Locale.ROOT).contains("e")) {
      return new TypedValue(SqlType.FLOAT, Double.valueOf(text));
    }
    BigDecimal number =
        new BigDecimal(text.endsWith(".") ? text.substring(0, text.length() - 1) : text);
    if (number.scale() == 0 && number.unscaledValue().bitLength() < 32) {
      return new TypedValue(SqlType.INT, number.longValueExact());
    }
    int precision = Math.max(number.precision(), number.scale());
    return new TypedValue(SqlType.numeric(precision, number.scale()), number);
  }

  private static int length(int length, int most) {
    return length > most ? SqlType.MAX : Math.max(1, length);
  }
}
