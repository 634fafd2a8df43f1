package io.caudal.sqlserver.simulator.execution;

import io.caudal.sqlserver.simulator.type.Binary;
import io.caudal.sqlserver.simulator.type.Conversion;
import io.caudal.sqlserver.simulator.type.Kind;
import io.caudal.sqlserver.simulator.type.SqlError;
import io.caudal.sqlserver.simulator.type.SqlType;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** CAST and CONVERT; of the styles, those of binary text and of ISO dates. */
final class Casts {

  private static final int WITH_PREFIX = 1;
  private static final int WITHOUT_PREFIX = 2;

  private Casts() {}

  static Bound of(Bound operand, SqlType type, @Nullable Bound style) {
    if (style == null) {
      return operand.as(type);
    }
    int number = style(style);
    boolean toText = type.kind().isString();
    return new Bound(
        type,
        operand.nullable(),
        frame -> {
          @Nullable Object value = operand.value(frame);
          if (value instanceof Binary binary && toText && number > 0) {
            String digits = binary.toHex();
            return number == WITH_PREFIX ? "0x" + digits : digits.toUpperCase(Locale.ROOT);
          } else if (value instanceof String text
              && type.kind().family() == Kind.Family.BINARY
              && number > 0) {
            return Conversion.cast(
                Binary.ofHex(number == WITH_PREFIX ? text.substring(2) : text),
                SqlType.varbinary(SqlType.MAX),
                type);
          } else if (toText && operand.type().kind().family() == Kind.Family.TEMPORAL) {
            SqlType wide = SqlType.scaled(Kind.DATETIME2, scale(operand.type(), number));
            @Nullable Object moment = Conversion.cast(value, operand.type(), wide);
            @Nullable Object iso = Conversion.cast(moment, wide, SqlType.varchar(40));
            return iso == null
                ? null
                : Conversion.cast(separated(iso, number), SqlType.varchar(40), type);
          }
          return Conversion.cast(value, operand.type(), type);
        });
  }

  private static int style(Bound style) {
    Object number = style.value(Frame.empty());
    int value = number instanceof Long known ? known.intValue() : 0;
    if (value != 0
        && value != WITH_PREFIX
        && value != WITHOUT_PREFIX
        && value != 121
        && value != 126) {
      throw SqlError.of(281, "%d is not a valid style number when converting.", value);
    }
    return value;
  }

  private static int scale(SqlType type, int style) {
    return type.kind() == Kind.DATETIME ? 3 : style == 0 ? 0 : type.scale();
  }

  private static String separated(Object text, int style) {
    return style == 126 ? text.toString().replace(' ', 'T') : text.toString();
  }
}
