package io.caudal.sqlserver.simulator.execution;

import io.caudal.sqlserver.simulator.sql.Condition;
import io.caudal.sqlserver.simulator.sql.Expression;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Replaces parts of an expression, outermost first; queries within it stay as they are. */
final class Rewriting {

  private final Function<Expression, @Nullable Expression> replacement;

  Rewriting(Function<Expression, @Nullable Expression> replacement) {
    this.replacement = replacement;
  }

  Expression of(Expression expression) {
    Expression replaced = replacement.apply(expression);
    if (replaced != null) {
      return replaced;
    } else if (expression instanceof Expression.Arithmetic e) {
      return new Expression.Arithmetic(e.operator(), of(e.left()), of(e.right()));
    } else if (expression instanceof Expression.Negation e) {
      return new Expression.Negation(of(e.operand()));
    } else if (expression instanceof Expression.Cast e) {
      return new Expression.Cast(of(e.operand()), e.type(), e.style());
    } else if (expression instanceof Expression.Call e) {
      return new Expression.Call(e.name(), e.arguments().stream().map(this::of).toList(), e.star());
    } else if (expression instanceof Expression.Case e) {
      Expression otherwise = e.otherwise();
      return new Expression.Case(
          e.branches().stream()
              .map(when -> new Expression.When(of(when.condition()), of(when.result())))
              .toList(),
          otherwise == null ? null : of(otherwise));
    }
    return expression;
  }

  Condition of(Condition condition) {
    if (condition instanceof Condition.And c) {
      return new Condition.And(of(c.left()), of(c.right()));
    } else if (condition instanceof Condition.Or c) {
      return new Condition.Or(of(c.left()), of(c.right()));
    } else if (condition instanceof Condition.Not c) {
      return new Condition.Not(of(c.operand()));
    } else if (condition instanceof Condition.Comparison c) {
      return new Condition.Comparison(c.operator(), of(c.left()), of(c.right()));
    } else if (condition instanceof Condition.IsNull c) {
      return new Condition.IsNull(of(c.operand()));
    } else if (condition instanceof Condition.InList c) {
      return new Condition.InList(of(c.operand()), c.values().stream().map(this::of).toList());
    }
    return condition;
  }
}
