package io.caudal.sqlserver.simulator.execution;

import io.caudal.sqlserver.simulator.sql.Condition;
import io.caudal.sqlserver.simulator.sql.TableSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Joins by looking at every pair of rows. */
final class Joining {

  private final Session session;
  private final Queries queries;
  private final @Nullable Scope outer;

  Joining(Session session, Queries queries, @Nullable Scope outer) {
    this.session = session;
    this.queries = queries;
    this.outer = outer;
  }

  Source of(Source left, Source right, TableSource.Join join) {
    List<Field> fields = new ArrayList<>(left.fields());
    for (Field field : right.fields()) {
      boolean nullable = join.outer() || field.nullable();
      fields.add(new Field(field.qualifier(), field.name(), field.type(), nullable));
    }
    Condition on = join.on();
    Test test =
        on == null
            ? frame -> true
            : new Binder(session, new Scope(fields, outer), queries).condition(on);
    return Source.of(
        fields,
        frame ->
            joined(left.rows(frame), right.rows(frame), fields.size(), join.outer(), test, frame));
  }

  private static List<@Nullable Object[]> joined(
      List<@Nullable Object[]> left,
      List<@Nullable Object[]> right,
      int width,
      boolean keepLeft,
      Test test,
      Frame around) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (@Nullable Object[] one : left) {
      boolean found = false;
      for (@Nullable Object[] other : right) {
        @Nullable Object[] pair = Arrays.copyOf(one, width);
        System.arraycopy(other, 0, pair, one.length, other.length);
        if (test.holds(new Frame(pair, around))) {
          rows.add(pair);
          found = true;
        }
      }
      if (!found && keepLeft) {
        rows.add(Arrays.copyOf(one, width));
      }
    }
    return rows;
  }
}
