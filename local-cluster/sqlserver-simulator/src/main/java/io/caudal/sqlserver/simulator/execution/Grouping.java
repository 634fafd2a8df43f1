package io.caudal.sqlserver.simulator.execution;

import io.caudal.sqlserver.simulator.sql.Expression;
import io.caudal.sqlserver.simulator.sql.Ordering;
import io.caudal.sqlserver.simulator.sql.Query;
import io.caudal.sqlserver.simulator.type.SqlError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** GROUP BY and aggregates: an aggregate becomes a column behind those of the source. */
final class Grouping {

  private final List<Expression.Call> aggregates = new ArrayList<>();
  private final Query.Select select;
  private final SelectList list;
  private final List<Ordering> order;

  Grouping(Query.Select select, SelectList list, List<Ordering> order) {
    this.select = select;
    Rewriting rewriting = new Rewriting(this::replaced);
    this.list = list.rewritten(rewriting::of);
    this.order =
        order.stream()
            .map(each -> new Ordering(rewriting.of(each.value()), each.descending()))
            .toList();
  }

  boolean isNeeded() {
    return !aggregates.isEmpty() || !select.group().isEmpty();
  }

  SelectList list() {
    return list;
  }

  List<Ordering> order() {
    return order;
  }

  Source source(Source source, Function<List<Field>, Binder> binders) {
    refuseUngrouped();
    Binder binder = binders.apply(source.fields());
    List<Bound> keys = binder.all(select.group());
    List<Aggregate> functions =
        aggregates.stream().map(call -> Aggregate.of(call, binder)).toList();
    List<Field> fields = new ArrayList<>(source.fields());
    for (int i = 0; i < functions.size(); i++) {
      fields.add(new Field(List.of(), name(i), functions.get(i).type(), true));
    }
    return Source.of(fields, around -> grouped(source, keys, functions, around));
  }

  private @Nullable Expression replaced(Expression expression) {
    if (expression instanceof Expression.Call call && Aggregate.isAggregate(call)) {
      aggregates.add(call);
      return new Expression.Column(List.of(name(aggregates.size() - 1)));
    }
    return null;
  }

  /** A column outside of aggregates has to be one that rows are grouped by. */
  private void refuseUngrouped() {
    Rewriting check =
        new Rewriting(
            expression -> {
              if (select.group().contains(expression)) {
                return expression;
              }
              if (expression instanceof Expression.Column column
                  && !column.path().get(0).startsWith("aggregate ")) {
                throw SqlError.of(
                    8120,
                    "Column '%s' is invalid in the select list because it is not contained in either an aggregate function or the GROUP BY clause.",
                    String.join(".", column.path()));
              }
              return null;
            });
    list.expressions().forEach(check::of);
  }

  private static String name(int index) {
    return "aggregate " + index;
  }

  private static List<@Nullable Object[]> grouped(
      Source source, List<Bound> keys, List<Aggregate> functions, Frame around) {
    Map<@Nullable Object[], List<Frame>> groups = new TreeMap<>(Rows::compare);
    Map<@Nullable Object[], @Nullable Object[]> firsts = new TreeMap<>(Rows::compare);
    if (keys.isEmpty()) {
      groups.put(new Object[0], new ArrayList<>());
    }
    for (@Nullable Object[] row : source.rows(around)) {
      Frame frame = new Frame(row, around);
      @Nullable Object[] key = keys.stream().map(value -> value.value(frame)).toArray();
      groups.computeIfAbsent(key, none -> new ArrayList<>()).add(frame);
      firsts.putIfAbsent(key, row);
    }
    int width = source.fields().size();
    List<@Nullable Object[]> result = new ArrayList<>();
    groups.forEach(
        (key, frames) -> {
          @Nullable Object[] first = firsts.getOrDefault(key, new Object[0]);
          @Nullable Object[] row = Arrays.copyOf(first, width + functions.size());
          for (int i = 0; i < functions.size(); i++) {
            row[width + i] = functions.get(i).of(frames);
          }
          result.add(row);
        });
    return result;
  }
}
