package io.caudal.sqlserver.simulator.execution;

import io.caudal.sqlserver.simulator.sql.Expression;
import io.caudal.sqlserver.simulator.sql.Ordering;
import io.caudal.sqlserver.simulator.type.SqlType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** ROW_NUMBER: becomes a column behind those of the source. At most one a query. */
final class Numbering {

  private static final String NAME = "row number";

  private final SelectList list;
  private Expression.@Nullable RowNumber found;

  Numbering(SelectList list) {
    this.list = list.rewritten(new Rewriting(this::replaced)::of);
  }

  boolean isNeeded() {
    return found != null;
  }

  SelectList list() {
    return list;
  }

  Source source(Source source, Function<List<Field>, Binder> binders) {
    Expression.RowNumber number = found;
    if (number == null) {
      return source;
    }
    Binder binder = binders.apply(source.fields());
    List<Bound> values = new ArrayList<>(binder.all(number.partition()));
    List<Rows.SortKey> keys = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      keys.add(new Rows.SortKey(i, false));
    }
    for (Ordering ordering : number.order()) {
      keys.add(new Rows.SortKey(values.size(), ordering.descending()));
      values.add(binder.bind(ordering.value()));
    }
    List<Field> fields = new ArrayList<>(source.fields());
    fields.add(new Field(List.of(), NAME, SqlType.BIGINT, false));
    int partition = number.partition().size();
    return Source.of(fields, around -> numbered(source, values, keys, partition, around));
  }

  private @Nullable Expression replaced(Expression expression) {
    if (expression instanceof Expression.RowNumber number) {
      found = number;
      return new Expression.Column(List.of(NAME));
    }
    return null;
  }

  /** A row with the values that it is sorted by. */
  private record Sortable(List<@Nullable Object> keys, int index) {}

  private static List<@Nullable Object[]> numbered(
      Source source, List<Bound> values, List<Rows.SortKey> keys, int partition, Frame around) {
    List<@Nullable Object[]> rows = source.rows(around);
    List<Sortable> sortable = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Frame frame = new Frame(rows.get(i), around);
      sortable.add(
          new Sortable(Arrays.asList(values.stream().map(v -> v.value(frame)).toArray()), i));
    }
    sortable.sort((a, b) -> Rows.order(keys).compare(a.keys().toArray(), b.keys().toArray()));
    List<@Nullable Object[]> result = new ArrayList<>();
    List<@Nullable Object> current = List.of();
    long number = 0;
    for (Sortable each : sortable) {
      List<@Nullable Object> group = each.keys().subList(0, partition);
      number = number > 0 && group.equals(current) ? number + 1 : 1;
      current = group;
      @Nullable Object[] row = rows.get(each.index());
      @Nullable Object[] extended = Arrays.copyOf(row, row.length + 1);
      extended[row.length] = number;
      result.add(extended);
    }
    return result;
  }
}
