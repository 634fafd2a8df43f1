package io.caudal.sqlserver.simulator.execution;

import io.caudal.sqlserver.simulator.sql.Expression;
import io.caudal.sqlserver.simulator.sql.Ordering;
import io.caudal.sqlserver.simulator.sql.Query;
import io.caudal.sqlserver.simulator.type.Conversion;
import io.caudal.sqlserver.simulator.type.ResultColumn;
import io.caudal.sqlserver.simulator.type.SqlError;
import io.caudal.sqlserver.simulator.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** UNION: rows of several queries, with the names of the first. */
final class Union {

  private Union() {}

  static Queries.Prepared of(List<Queries.Prepared> parts, Query query) {
    List<ResultColumn> columns = columns(parts);
    return new Queries.Prepared() {
      @Override
      public List<ResultColumn> columns() {
        return columns;
      }

      @Override
      public List<@Nullable Object[]> rows(Frame outer) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Queries.Prepared part : parts) {
          part.rows(outer).forEach(row -> rows.add(converted(row, part.columns(), columns)));
        }
        List<@Nullable Object[]> result = query.all() ? rows : Rows.distinct(rows);
        return query.order().isEmpty() ? result : Rows.sorted(result, keys(query, columns));
      }
    };
  }

  private static List<ResultColumn> columns(List<Queries.Prepared> parts) {
    List<ResultColumn> columns = new ArrayList<>();
    for (int i = 0; i < parts.get(0).columns().size(); i++) {
      int index = i;
      List<SqlType> types = parts.stream().map(part -> part.columns().get(index).type()).toList();
      columns.add(ResultColumn.of(parts.get(0).columns().get(i).name(), CommonType.of(types)));
    }
    return columns;
  }

  private static @Nullable Object[] converted(
      @Nullable Object[] row, List<ResultColumn> from, List<ResultColumn> to) {
    @Nullable Object[] result = new @Nullable Object[row.length];
    for (int i = 0; i < row.length; i++) {
      result[i] = Conversion.cast(row[i], from.get(i).type(), to.get(i).type());
    }
    return result;
  }

  private static List<Rows.SortKey> keys(Query query, List<ResultColumn> columns) {
    List<Rows.SortKey> keys = new ArrayList<>();
    for (Ordering ordering : query.order()) {
      keys.add(new Rows.SortKey(index(ordering.value(), columns), ordering.descending()));
    }
    return keys;
  }

  private static int index(Expression expression, List<ResultColumn> columns) {
    for (int i = 0; i < columns.size(); i++) {
      if (expression instanceof Expression.Column column
          && column.path().get(0).equalsIgnoreCase(columns.get(i).name())) {
        return i;
      }
    }
    throw SqlError.of(
        104,
        "ORDER BY items must appear in the select list if the statement contains a UNION operator.");
  }
}
