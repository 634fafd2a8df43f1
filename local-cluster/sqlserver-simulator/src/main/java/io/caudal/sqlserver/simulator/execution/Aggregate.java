package io.caudal.sqlserver.simulator.execution;

import io.caudal.sqlserver.simulator.sql.Expression;
import io.caudal.sqlserver.simulator.type.Kind;
import io.caudal.sqlserver.simulator.type.SqlError;
import io.caudal.sqlserver.simulator.type.SqlType;
import io.caudal.sqlserver.simulator.type.Values;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** COUNT, COUNT_BIG, MIN, MAX and SUM. */
record Aggregate(String function, SqlType type, @Nullable Bound argument) {

  private static final Set<String> NAMES = Set.of("COUNT", "COUNT_BIG", "MIN", "MAX", "SUM");

  static boolean isAggregate(Expression.Call call) {
    return call.name().size() == 1 && NAMES.contains(call.name().get(0).toUpperCase(Locale.ROOT));
  }

  static Aggregate of(Expression.Call call, Binder binder) {
    String function = call.name().get(0).toUpperCase(Locale.ROOT);
    if (call.star()) {
      return new Aggregate(function, counted(function), null);
    }
    Bound argument = binder.bind(call.arguments().get(0));
    return switch (function) {
      case "COUNT", "COUNT_BIG" -> new Aggregate(function, counted(function), argument);
      case "SUM" ->
          new Aggregate(function, summed(argument.type()), argument.as(summed(argument.type())));
      default -> new Aggregate(function, ordered(argument.type(), function), argument);
    };
  }

  @Nullable Object of(List<Frame> frames) {
    Bound value = argument;
    if (value == null) {
      return (long) frames.size();
    }
    List<Object> values = new java.util.ArrayList<>();
    for (Frame frame : frames) {
      Object each = value.value(frame);
      if (each != null) {
        values.add(each);
      }
    }
    return switch (function) {
      case "COUNT", "COUNT_BIG" -> (long) values.size();
      case "SUM" -> values.stream().reduce(this::sum).orElse(null);
      case "MIN" -> values.stream().min(Values::compare).orElse(null);
      default -> values.stream().max(Values::compare).orElse(null);
    };
  }

  private Object sum(Object one, Object other) {
    Object sum =
        Arithmetic.of("+", Bound.constant(type, one), Bound.constant(type, other))
            .as(type)
            .value(Frame.empty());
    return java.util.Objects.requireNonNull(sum);
  }

  private static SqlType counted(String function) {
    return function.equals("COUNT") ? SqlType.INT : SqlType.BIGINT;
  }

  private static SqlType summed(SqlType type) {
    return switch (type.kind()) {
      case TINYINT, SMALLINT, INT -> SqlType.INT;
      case SMALLMONEY -> SqlType.of(Kind.MONEY);
      case REAL -> SqlType.FLOAT;
      case DECIMAL, NUMERIC -> new SqlType(type.kind(), 0, 38, type.scale());
      case BIGINT, MONEY, FLOAT -> type;
      default -> throw invalid(type, "sum");
    };
  }

  private static SqlType ordered(SqlType type, String function) {
    if (type.kind() == Kind.BIT || type.kind().isLegacyLob() || type.kind() == Kind.XML) {
      throw invalid(type, function.toLowerCase(Locale.ROOT));
    }
    return type;
  }

  private static SqlError invalid(SqlType type, String function) {
    return SqlError.of(
        8117, "Operand data type %s is invalid for %s operator.", type.kind().sqlName(), function);
  }
}
