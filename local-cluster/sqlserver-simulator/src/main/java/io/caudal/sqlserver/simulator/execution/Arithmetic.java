package io.caudal.sqlserver.simulator.execution;

import io.caudal.sqlserver.simulator.type.Binary;
import io.caudal.sqlserver.simulator.type.Kind;
import io.caudal.sqlserver.simulator.type.SqlError;
import io.caudal.sqlserver.simulator.type.SqlType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Arithmetic, with the types of its results. */
final class Arithmetic {

  private static final long DAY_NANOS = Duration.ofDays(1).toNanos();

  private Arithmetic() {}

  private interface Operation {
    Object of(Object left, Object right);
  }

  static Bound of(String operator, Bound left, Bound right) {
    SqlType common = CommonType.of(left.type(), right.type());
    return switch (common.kind().family()) {
      case TEXT, UNICODE -> strings(operator, common, left, right);
      case BINARY -> both(common, left, right, (a, b) -> joined((Binary) a, (Binary) b));
      case INTEGER -> both(common, left, right, (a, b) -> integers(operator, (Long) a, (Long) b));
      case EXACT -> exact(operator, common, left, right);
      case APPROXIMATE ->
          both(SqlType.FLOAT, left, right, (a, b) -> approximate(operator, (Double) a, (Double) b));
      case TEMPORAL -> days(operator, common, left, right);
      default ->
          throw SqlError.of(
              402,
              "The data types %s and %s are incompatible in the %s operator.",
              left.type().kind().sqlName(),
              right.type().kind().sqlName(),
              operator);
    };
  }

  static Bound negated(Bound operand) {
    if (operand.type().kind().family() == Kind.Family.EXACT) {
      return new Bound(
          operand.type(),
          operand.nullable(),
          frame -> operand.value(frame) instanceof BigDecimal number ? number.negate() : null);
    }
    return of("-", Bound.constant(SqlType.of(Kind.TINYINT), 0L), operand);
  }

  private static Bound strings(String operator, SqlType common, Bound left, Bound right) {
    if (!operator.equals("+")) {
      throw SqlError.of(
          402,
          "The data types varchar and varchar are incompatible in the '%s' operator.",
          operator);
    }
    boolean max = left.type().length() < 0 || right.type().length() < 0;
    int limit = common.kind().family() == Kind.Family.UNICODE ? 4000 : 8000;
    int length = max ? SqlType.MAX : Math.min(limit, left.type().length() + right.type().length());
    Kind kind = common.kind().family() == Kind.Family.UNICODE ? Kind.NVARCHAR : Kind.VARCHAR;
    return both(new SqlType(kind, length, 0, 0), left, right, (a, b) -> a + "" + b);
  }

  private static Binary joined(Binary left, Binary right) {
    return Binary.ofHex(left.toHex() + right.toHex());
  }

  private static Bound exact(String operator, SqlType common, Bound left, Bound right) {
    if (common.kind() == Kind.MONEY || common.kind() == Kind.SMALLMONEY) {
      return both(common, left, right, (a, b) -> decimal(operator, a, b, 4));
    }
    SqlType one = CommonType.asDecimal(left.type());
    SqlType other = CommonType.asDecimal(right.type());
    int whole = Math.max(one.precision() - one.scale(), other.precision() - other.scale()) + 1;
    int scale =
        switch (operator) {
          case "*" -> one.scale() + other.scale();
          case "/" -> Math.max(6, one.scale() + other.precision() + 1);
          default -> Math.max(one.scale(), other.scale());
        };
    int precision =
        switch (operator) {
          case "*" -> one.precision() + other.precision() + 1;
          case "/" -> one.precision() - one.scale() + other.scale() + scale;
          default -> whole + scale;
        };
    int kept = precision > 38 ? Math.max(Math.min(scale, 6), scale - (precision - 38)) : scale;
    SqlType type = new SqlType(common.kind(), 0, Math.min(38, precision), kept);
    Bound a = left.as(one);
    Bound b = right.as(other);
    return new Bound(
        type,
        a.nullable() || b.nullable(),
        frame -> {
          @Nullable Object x = a.value(frame);
          @Nullable Object y = b.value(frame);
          return x == null || y == null ? null : decimal(operator, x, y, kept);
        });
  }

  private static BigDecimal decimal(String operator, Object left, Object right, int scale) {
    BigDecimal a = (BigDecimal) left;
    BigDecimal b = (BigDecimal) right;
    if (b.signum() == 0 && (operator.equals("/") || operator.equals("%"))) {
      throw divideByZero();
    }
    BigDecimal result =
        switch (operator) {
          case "+" -> a.add(b);
          case "-" -> a.subtract(b);
          case "*" -> a.multiply(b);
          case "/" -> a.divide(b, scale, RoundingMode.DOWN);
          case "%" -> a.remainder(b);
          default -> throw SqlError.syntax(operator);
        };
    return result.setScale(scale, RoundingMode.HALF_UP);
  }

  private static Long integers(String operator, long a, long b) {
    if (b == 0 && (operator.equals("/") || operator.equals("%"))) {
      throw divideByZero();
    }
    try {
      return switch (operator) {
        case "+" -> Math.addExact(a, b);
        case "-" -> Math.subtractExact(a, b);
        case "*" -> Math.multiplyExact(a, b);
        case "/" -> a / b;
        case "%" -> a % b;
        case "&" -> a & b;
        case "|" -> a | b;
        default -> a ^ b;
      };
    } catch (ArithmeticException e) {
      throw SqlError.overflow(SqlType.BIGINT);
    }
  }

  private static Double approximate(String operator, double a, double b) {
    return switch (operator) {
      case "+" -> a + b;
      case "-" -> a - b;
      case "*" -> a * b;
      case "/" -> {
        if (b == 0) {
          throw divideByZero();
        }
        yield a / b;
      }
      default -> throw SqlError.syntax(operator);
    };
  }

  private static Bound days(String operator, SqlType common, Bound left, Bound right) {
    if (common.kind() != Kind.DATETIME || left.type().kind() != Kind.DATETIME) {
      throw SqlError.of(
          206,
          "Operand type clash: %s is incompatible with %s",
          right.type().kind().sqlName(),
          left.type().kind().sqlName());
    }
    Bound days = right.as(SqlType.FLOAT);
    int sign = operator.equals("-") ? -1 : 1;
    return new Bound(
        common,
        true,
        frame -> {
          @Nullable Object from = left.value(frame);
          @Nullable Object count = days.value(frame);
          return from == null || count == null
              ? null
              : ((LocalDateTime) from).plusNanos(sign * Math.round((Double) count * DAY_NANOS));
        });
  }

  private static Bound both(SqlType type, Bound left, Bound right, Operation operation) {
    Bound a = left.as(type);
    Bound b = right.as(type);
    Bound wide =
        new Bound(
            type,
            a.nullable() || b.nullable(),
            frame -> {
              @Nullable Object x = a.value(frame);
              @Nullable Object y = b.value(frame);
              return x == null || y == null ? null : operation.of(x, y);
            });
    return type.kind().family() == Kind.Family.INTEGER
        ? new Bound(SqlType.BIGINT, wide.nullable(), wide.evaluation()).as(type)
        : wide;
  }

  private static SqlError divideByZero() {
    return SqlError.of(8134, "Divide by zero error encountered.");
  }
}
