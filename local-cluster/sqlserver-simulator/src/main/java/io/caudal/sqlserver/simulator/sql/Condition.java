package io.caudal.sqlserver.simulator.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is true, false or unknown. */
public sealed interface Condition {

  record And(Condition left, Condition right) implements Condition {}

  record Or(Condition left, Condition right) implements Condition {}

  record Not(Condition operand) implements Condition {}

  record Comparison(String operator, Expression left, Expression right) implements Condition {}

  record IsNull(Expression operand) implements Condition {}

  record InList(Expression operand, List<Expression> values) implements Condition {}

  record InQuery(Expression operand, Query query) implements Condition {}

  record Like(Expression operand, Expression pattern, @Nullable Expression escape)
      implements Condition {}

  record Exists(Query query) implements Condition {}
}
