package io.caudal.sqlserver.simulator.sql;

import io.caudal.sqlserver.simulator.type.SqlType;
import io.caudal.sqlserver.simulator.type.TypedValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What yields a value. */
public sealed interface Expression {

  record Literal(TypedValue value) implements Expression {}

  /** {@code @name}: a parameter or a variable. */
  record Variable(String name) implements Expression {}

  /** {@code @@name}. */
  record Global(String name) implements Expression {}

  record Column(List<String> path) implements Expression {}

  record Negation(Expression operand) implements Expression {}

  record Arithmetic(String operator, Expression left, Expression right) implements Expression {}

  record When(Condition condition, Expression result) {}

  record Case(List<When> branches, @Nullable Expression otherwise) implements Expression {}

  record Call(List<String> name, List<Expression> arguments, boolean star) implements Expression {}

  record Cast(Expression operand, SqlType type, @Nullable Expression style) implements Expression {}

  record RowNumber(List<Expression> partition, List<Ordering> order) implements Expression {}

  record Scalar(Query query) implements Expression {}
}
