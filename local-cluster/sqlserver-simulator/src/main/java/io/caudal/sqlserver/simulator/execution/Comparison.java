package io.caudal.sqlserver.simulator.execution;

import io.caudal.sqlserver.simulator.type.SqlError;
import io.caudal.sqlserver.simulator.type.SqlType;
import io.caudal.sqlserver.simulator.type.Values;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Compares values after bringing them to one type. */
final class Comparison {

  private Comparison() {}

  static Test of(String operator, Bound left, Bound right) {
    refuseLobs(left.type(), right.type());
    SqlType common = CommonType.of(left.type(), right.type());
    Bound one = alike(left.type(), common) ? left : left.as(common);
    Bound other = alike(right.type(), common) ? right : right.as(common);
    IntPredicate accepts = accepts(operator);
    return frame -> {
      @Nullable Object a = one.value(frame);
      @Nullable Object b = other.value(frame);
      return (a == null || b == null) ? null : accepts.test(Values.compare(a, b));
    };
  }

  /** Whether values can be compared without conversion. */
  static boolean alike(SqlType type, SqlType common) {
    return switch (type.kind().family()) {
      case TEXT, UNICODE -> common.kind().isString();
      case INTEGER, EXACT, BINARY -> type.kind().family() == common.kind().family();
      default -> type.equals(common);
    };
  }

  private static void refuseLobs(SqlType left, SqlType right) {
    if (left.kind().isLegacyLob() || right.kind().isLegacyLob()) {
      throw SqlError.of(
          402,
          "The data types %s and %s are incompatible in the equal to operator.",
          left.kind().sqlName(),
          right.kind().sqlName());
    }
  }

  private static IntPredicate accepts(String operator) {
    return switch (operator) {
      case "=" -> order -> order == 0;
      case "<>" -> order -> order != 0;
      case "<" -> order -> order < 0;
      case "<=" -> order -> order <= 0;
      case ">" -> order -> order > 0;
      default -> order -> order >= 0;
    };
  }
}
