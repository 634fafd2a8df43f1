package io.caudal.sqlserver.simulator.execution;

import io.caudal.sqlserver.simulator.sql.Condition;
import io.caudal.sqlserver.simulator.sql.Expression;
import io.caudal.sqlserver.simulator.store.Column;
import io.caudal.sqlserver.simulator.store.Key;
import io.caudal.sqlserver.simulator.store.KeyRange;
import io.caudal.sqlserver.simulator.store.PrimaryKey;
import io.caudal.sqlserver.simulator.store.Table;
import io.caudal.sqlserver.simulator.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds in a condition what it says of the primary key, so that no more rows are read than needed.
 * The range may hold rows that do not meet the condition, but misses none that do.
 */
final class KeyRanges {

  private final Session session;
  private final Queries queries;
  private final @Nullable PrimaryKey key;
  private final List<Field> fields;
  private final List<Condition.Comparison> comparisons = new ArrayList<>();

  KeyRanges(
      Session session,
      Queries queries,
      Table table,
      List<Field> fields,
      @Nullable Condition where) {
    this.session = session;
    this.queries = queries;
    this.key = table.primaryKey();
    this.fields = fields;
    if (where != null) {
      collect(where);
    }
  }

  KeyRange now() {
    if (key == null || comparisons.isEmpty()) {
      return KeyRange.ALL;
    }
    List<Object> prefix = new ArrayList<>();
    for (Column column : key.columns()) {
      Object equal = bound(column, "=", "=");
      if (equal == null) {
        Object low = bound(column, ">=", ">");
        Object high = bound(column, "<=", "<");
        return new KeyRange(
            low == null ? edge(prefix, -1) : Key.before(with(prefix, low)),
            high == null ? edge(prefix, 1) : Key.after(with(prefix, high)));
      }
      prefix.add(equal);
    }
    return KeyRange.startingWith(prefix);
  }

  private static @Nullable Key edge(List<Object> prefix, int edge) {
    return prefix.isEmpty() ? null : new Key(List.copyOf(prefix), edge);
  }

  private static List<Object> with(List<Object> prefix, Object value) {
    List<Object> values = new ArrayList<>(prefix);
    values.add(value);
    return values;
  }

  private void collect(Condition condition) {
    if (condition instanceof Condition.And and) {
      collect(and.left());
      collect(and.right());
    } else if (condition instanceof Condition.Comparison comparison
        && comparison.left() instanceof Expression.Column
        && isConstant(comparison.right())) {
      comparisons.add(comparison);
    }
  }

  private static boolean isConstant(Expression expression) {
    return expression instanceof Expression.Literal || expression instanceof Expression.Variable;
  }

  private @Nullable Object bound(Column column, String operator, String strict) {
    for (Condition.Comparison comparison : comparisons) {
      boolean fits = comparison.operator().equals(operator) || comparison.operator().equals(strict);
      if (fits && isOf(column, (Expression.Column) comparison.left())) {
        Bound value = new Binder(session, Scope.NONE, queries).bind(comparison.right());
        SqlType common = CommonType.of(value.type(), column.type());
        if (Comparison.alike(common, column.type()) && Comparison.alike(column.type(), common)) {
          return value.as(common).value(Frame.empty());
        }
      }
    }
    return null;
  }

  private boolean isOf(Column column, Expression.Column reference) {
    return fields.stream()
        .anyMatch(
            field ->
                field.name().equalsIgnoreCase(column.name()) && field.matches(reference.path()));
  }
}
