package io.caudal.sqlserver.simulator.execution;

import io.caudal.sqlserver.simulator.sql.Condition;
import io.caudal.sqlserver.simulator.sql.Expression;
import io.caudal.sqlserver.simulator.sql.Ordering;
import io.caudal.sqlserver.simulator.sql.Query;
import io.caudal.sqlserver.simulator.type.ResultColumn;
import io.caudal.sqlserver.simulator.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prepares one SELECT: where its rows come from, which it keeps, what it makes of them. */
final class SelectPlan {

  private final Session session;
  private final Queries queries;
  private final @Nullable Scope outer;

  SelectPlan(Session session, Queries queries, @Nullable Scope outer) {
    this.session = session;
    this.queries = queries;
    this.outer = outer;
  }

  Queries.Prepared prepare(Query.Select select, List<Ordering> order) {
    Source source = filtered(select);
    SelectList list = SelectList.of(select.items(), source.fields());
    Grouping grouping = new Grouping(select, list, order);
    if (grouping.isNeeded()) {
      source = grouping.source(source, this::binder);
      list = grouping.list();
      order = grouping.order();
    }
    Numbering numbering = new Numbering(list);
    if (numbering.isNeeded()) {
      source = numbering.source(source, this::binder);
      list = numbering.list();
    }
    return projected(select, list, order, source);
  }

  private Source filtered(Query.Select select) {
    Condition where = select.where();
    Source source = new Sources(session, queries, outer).of(select.from(), where);
    if (where == null) {
      return source;
    }
    Test test = binder(source.fields()).condition(where);
    return Source.of(
        source.fields(),
        around ->
            source.rows(around).stream()
                .filter(row -> test.holds(new Frame(row, around)))
                .toList());
  }

  private Binder binder(List<Field> fields) {
    return new Binder(session, new Scope(fields, outer), queries);
  }

  private Queries.Prepared projected(
      Query.Select select, SelectList list, List<Ordering> order, Source source) {
    Binder binder = binder(source.fields());
    List<Bound> values = binder.all(list.expressions());
    List<ResultColumn> columns = list.columns(values);
    List<Bound> sortValues = new ArrayList<>();
    List<Rows.SortKey> keys = new ArrayList<>();
    for (Ordering ordering : order) {
      int index = list.indexOf(ordering.value());
      if (index < 0) {
        index = values.size() + sortValues.size();
        sortValues.add(binder.bind(ordering.value()));
      }
      keys.add(new Rows.SortKey(index, ordering.descending()));
    }
    List<Bound> all = new ArrayList<>(values);
    all.addAll(sortValues);
    Bound top = top(select.top());
    boolean same = list.isWhole() && sortValues.isEmpty();
    return new Queries.Prepared() {
      @Override
      public List<ResultColumn> columns() {
        return columns;
      }

      @Override
      public List<@Nullable Object[]> rows(Frame around) {
        List<@Nullable Object[]> rows = source.rows(around);
        if (!same) {
          rows = rows.stream().map(row -> row(all, new Frame(row, around))).toList();
        }
        rows = select.distinct() ? Rows.distinct(rows) : rows;
        rows = keys.isEmpty() ? rows : Rows.sorted(rows, keys);
        return limited(rows, top, around);
      }
    };
  }

  private @Nullable Bound top(@Nullable Expression top) {
    return top == null ? null : binder(List.of()).bind(top).as(SqlType.BIGINT);
  }

  private static List<@Nullable Object[]> limited(
      List<@Nullable Object[]> rows, @Nullable Bound top, Frame around) {
    Object limit = top == null ? null : top.value(new Frame(new Object[0], around));
    return limit instanceof Long count && count < rows.size()
        ? rows.subList(0, count.intValue())
        : rows;
  }

  private static @Nullable Object[] row(List<Bound> values, Frame frame) {
    @Nullable Object[] row = new @Nullable Object[values.size()];
    for (int i = 0; i < row.length; i++) {
      row[i] = values.get(i).value(frame);
    }
    return row;
  }
}
