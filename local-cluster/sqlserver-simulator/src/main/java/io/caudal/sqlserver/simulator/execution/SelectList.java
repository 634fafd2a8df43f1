package io.caudal.sqlserver.simulator.execution;

import io.caudal.sqlserver.simulator.sql.Expression;
import io.caudal.sqlserver.simulator.sql.Query;
import io.caudal.sqlserver.simulator.type.ResultColumn;
import io.caudal.sqlserver.simulator.type.SqlError;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What is selected, with the stars resolved.
 *
 * @param isWhole whether it is all columns as they are
 */
record SelectList(List<Expression> expressions, List<String> names, boolean isWhole) {

  static SelectList of(List<Query.Item> items, List<Field> fields) {
    List<Expression> expressions = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Query.Item item : items) {
      if (item instanceof Query.Star star) {
        String qualifier = star.qualifier();
        List<Field> chosen =
            qualifier == null
                ? fields
                : fields.stream()
                    .filter(field -> field.matches(List.of(qualifier, field.name())))
                    .toList();
        if (qualifier != null && chosen.isEmpty()) {
          throw SqlError.of(
              107,
              "The column prefix '%s' does not match with a table name or alias name used in the query.",
              qualifier);
        }
        for (Field field : chosen) {
          expressions.add(new Expression.Column(path(field)));
          names.add(field.name());
        }
      } else {
        Query.Value value = (Query.Value) item;
        expressions.add(value.expression());
        names.add(name(value));
      }
    }
    boolean whole =
        items.size() == 1 && items.get(0) instanceof Query.Star star && star.qualifier() == null;
    return new SelectList(expressions, names, whole);
  }

  SelectList rewritten(UnaryOperator<Expression> change) {
    return new SelectList(expressions.stream().map(change).toList(), names, false);
  }

  List<ResultColumn> columns(List<Bound> values) {
    List<ResultColumn> columns = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Bound value = values.get(i);
      columns.add(new ResultColumn(names.get(i), value.type(), value.nullable()));
    }
    return columns;
  }

  /** Which of the selected values ORDER BY means by a name or a number, or -1. */
  int indexOf(Expression ordering) {
    if (ordering instanceof Expression.Literal literal
        && literal.value().value() instanceof Long number) {
      return number.intValue() - 1;
    }
    if (ordering instanceof Expression.Column column && column.path().size() == 1) {
      for (int i = 0; i < names.size(); i++) {
        if (names.get(i).equalsIgnoreCase(column.path().get(0))) {
          return i;
        }
      }
    }
    return -1;
  }

  private static List<String> path(Field field) {
    List<String> path = new ArrayList<>(field.qualifier());
    path.add(field.name());
    return path;
  }

  private static String name(Query.Value value) {
    String name = value.name();
    if (name != null) {
      return name;
    }
    return value.expression() instanceof Expression.Column column
        ? column.path().get(column.path().size() - 1)
        : "";
  }
}
