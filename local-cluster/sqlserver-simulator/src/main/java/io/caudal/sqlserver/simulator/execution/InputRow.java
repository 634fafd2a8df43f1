package io.caudal.sqlserver.simulator.execution;

import io.caudal.sqlserver.simulator.type.TypedValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row to insert.
 *
 * @param values null where the column's default is asked for
 */
record InputRow(List<@Nullable TypedValue> values) {

  static InputRow of(List<@Nullable Bound> bound) {
    List<@Nullable TypedValue> values = new ArrayList<>();
    for (Bound each : bound) {
      values.add(each == null ? null : new TypedValue(each.type(), each.value(Frame.empty())));
    }
    return new InputRow(values);
  }

  static List<InputRow> of(Relation relation) {
    List<InputRow> rows = new ArrayList<>();
    for (@Nullable Object[] row : relation.rows()) {
      List<@Nullable TypedValue> values = new ArrayList<>();
      for (int i = 0; i < row.length; i++) {
        values.add(new TypedValue(relation.fields().get(i).type(), row[i]));
      }
      rows.add(new InputRow(values));
    }
    return rows;
  }
}
