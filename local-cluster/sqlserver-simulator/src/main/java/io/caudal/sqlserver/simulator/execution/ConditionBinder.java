package io.caudal.sqlserver.simulator.execution;

import io.caudal.sqlserver.simulator.sql.Condition;
import io.caudal.sqlserver.simulator.sql.Expression;
import io.caudal.sqlserver.simulator.type.LikePattern;
import io.caudal.sqlserver.simulator.type.SqlType;
import io.caudal.sqlserver.simulator.type.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions, with three values. */
final class ConditionBinder {

  private final Binder binder;

  ConditionBinder(Binder binder) {
    this.binder = binder;
  }

  Test bind(Condition condition) {
    if (condition instanceof Condition.And and) {
      return and(bind(and.left()), bind(and.right()));
    } else if (condition instanceof Condition.Or or) {
      Test not = and(not(bind(or.left())), not(bind(or.right())));
      return not(not);
    } else if (condition instanceof Condition.Not not) {
      return not(bind(not.operand()));
    } else if (condition instanceof Condition.Comparison comparison) {
      return Comparison.of(
          comparison.operator(), binder.bind(comparison.left()), binder.bind(comparison.right()));
    } else if (condition instanceof Condition.IsNull isNull) {
      Bound operand = binder.bind(isNull.operand());
      return frame -> operand.value(frame) == null;
    } else if (condition instanceof Condition.InList in) {
      return in(in);
    } else if (condition instanceof Condition.Like like) {
      return like(like);
    } else if (condition instanceof Condition.InQuery in) {
      return inQuery(in);
    }
    Queries.Prepared query = binder.nested(((Condition.Exists) condition).query());
    return frame -> !query.rows(frame).isEmpty();
  }

  private static Test and(Test left, Test right) {
    return frame -> {
      @Nullable Boolean one = left.of(frame);
      if (Boolean.FALSE.equals(one)) {
        return false;
      }
      @Nullable Boolean other = right.of(frame);
      if (Boolean.FALSE.equals(other)) {
        return false;
      }
      return one == null ? null : other;
    };
  }

  private static Test not(Test test) {
    return frame -> {
      @Nullable Boolean value = test.of(frame);
      return value == null ? null : !value;
    };
  }

  private Test in(Condition.InList in) {
    Bound operand = binder.bind(in.operand());
    List<Test> equal = new ArrayList<>();
    for (Expression value : in.values()) {
      equal.add(Comparison.of("=", operand, binder.bind(value)));
    }
    return equal.stream()
        .reduce((left, right) -> not(and(not(left), not(right))))
        .orElse(frame -> false);
  }

  private Test inQuery(Condition.InQuery in) {
    Bound operand = binder.bind(in.operand());
    Queries.Prepared query = binder.nested(in.query());
    SqlType type = CommonType.of(operand.type(), query.columns().get(0).type());
    Bound converted = operand.as(type);
    return frame -> {
      @Nullable Object value = converted.value(frame);
      if (value == null) {
        return null;
      }
      @Nullable Boolean found = false;
      for (@Nullable Object[] row : query.rows(frame)) {
        @Nullable Object candidate =
            Bound.constant(query.columns().get(0).type(), row[0]).as(type).value(frame);
        if (candidate == null) {
          found = null;
        } else if (Values.compare(value, candidate) == 0) {
          return true;
        }
      }
      return found;
    };
  }

  private Test like(Condition.Like like) {
    Bound operand = binder.bind(like.operand()).as(SqlType.nvarchar(SqlType.MAX));
    Bound pattern = binder.bind(like.pattern()).as(SqlType.nvarchar(SqlType.MAX));
    Expression given = like.escape();
    @Nullable Bound escape = given == null ? null : binder.bind(given);
    return frame -> {
      @Nullable Object text = operand.value(frame);
      @Nullable Object form = pattern.value(frame);
      @Nullable Object mark = escape == null ? "" : escape.value(frame);
      return (text == null || form == null || mark == null)
          ? null
          : LikePattern.matches(text.toString(), form.toString(), mark.toString());
    };
  }
}
