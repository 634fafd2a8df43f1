package io.caudal.sqlserver.simulator.execution;

import io.caudal.sqlserver.simulator.sql.Condition;
import io.caudal.sqlserver.simulator.sql.Expression;
import io.caudal.sqlserver.simulator.sql.Query;
import io.caudal.sqlserver.simulator.type.SqlError;
import io.caudal.sqlserver.simulator.type.SqlType;
import io.caudal.sqlserver.simulator.type.TypedValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives expressions their types, and names their columns. */
final class Binder {

  private final Session session;
  private final Scope scope;
  private final Queries queries;

  Binder(Session session, Scope scope, Queries queries) {
    this.session = session;
    this.scope = scope;
    this.queries = queries;
  }

  Scope scope() {
    return scope;
  }

  Test condition(Condition condition) {
    return new ConditionBinder(this).bind(condition);
  }

  List<Bound> all(List<Expression> expressions) {
    return expressions.stream().map(this::bind).toList();
  }

  /** A query within the one that is bound here; it may name the columns of this one. */
  Queries.Prepared nested(Query query) {
    return queries.prepare(query, scope);
  }

  Bound bind(Expression expression) {
    if (expression instanceof Expression.Literal literal) {
      return Bound.constant(literal.value().type(), literal.value().value());
    } else if (expression instanceof Expression.Column column) {
      return scope.resolve(column.path());
    } else if (expression instanceof Expression.Variable variable) {
      TypedValue value = session.variables().value(variable.name());
      return new Bound(value.type(), true, frame -> value.value());
    } else if (expression instanceof Expression.Global global) {
      return Globals.of(session, global.name());
    } else if (expression instanceof Expression.Negation negation) {
      return Arithmetic.negated(bind(negation.operand()));
    } else if (expression instanceof Expression.Arithmetic arithmetic) {
      return Arithmetic.of(
          arithmetic.operator(), bind(arithmetic.left()), bind(arithmetic.right()));
    } else if (expression instanceof Expression.Cast cast) {
      return Casts.of(
          bind(cast.operand()), cast.type(), cast.style() == null ? null : bind(cast.style()));
    } else if (expression instanceof Expression.Case branches) {
      return caseOf(branches);
    } else if (expression instanceof Expression.Scalar scalar) {
      return scalar(nested(scalar.query()));
    } else if (expression instanceof Expression.Call call) {
      Bound dated = TimeFunctions.withPart(this, call);
      return dated != null ? dated : new Functions(session).call(call, all(call.arguments()));
    }
    throw SqlError.of(
        4108, "Windowed functions can only appear in the SELECT or ORDER BY clauses.");
  }

  private Bound caseOf(Expression.Case branches) {
    List<Test> tests = new ArrayList<>();
    List<Bound> results = new ArrayList<>();
    for (Expression.When branch : branches.branches()) {
      tests.add(condition(branch.condition()));
      results.add(bind(branch.result()));
    }
    Expression otherwise = branches.otherwise();
    results.add(otherwise == null ? Bound.constant(SqlType.INT, null) : bind(otherwise));
    SqlType type = CommonType.of(typesOf(results));
    List<Bound> converted = results.stream().map(result -> result.as(type)).toList();
    return new Bound(
        type,
        true,
        frame -> {
          for (int i = 0; i < tests.size(); i++) {
            if (tests.get(i).holds(frame)) {
              return converted.get(i).value(frame);
            }
          }
          return converted.get(tests.size()).value(frame);
        });
  }

  /** The types that count; a bare NULL takes any. */
  static List<SqlType> typesOf(List<Bound> values) {
    List<SqlType> types = values.stream().filter(value -> !isNull(value)).map(Bound::type).toList();
    return types.isEmpty() ? List.of(SqlType.INT) : types;
  }

  private static boolean isNull(Bound value) {
    return value.nullable() && value.type().equals(SqlType.INT) && value.isConstant();
  }

  private static Bound scalar(Queries.Prepared query) {
    SqlType type = query.columns().get(0).type();
    return new Bound(
        type,
        true,
        frame -> {
          List<@Nullable Object[]> rows = query.rows(frame);
          if (rows.size() > 1) {
            throw SqlError.of(512, "Subquery returned more than 1 value.");
          }
          return rows.isEmpty() ? null : rows.get(0)[0];
        });
  }
}
