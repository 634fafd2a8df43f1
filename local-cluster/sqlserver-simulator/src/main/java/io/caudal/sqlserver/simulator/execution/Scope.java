package io.caudal.sqlserver.simulator.execution;

import io.caudal.sqlserver.simulator.type.SqlError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns that an expression may name: those of its query, then those of the one around it. */
record Scope(List<Field> fields, @Nullable Scope outer) {

  static final Scope NONE = new Scope(List.of(), null);

  Bound resolve(List<String> path) {
    int depth = 0;
    for (Scope scope = this; scope != null; scope = scope.outer) {
      int found = scope.find(path);
      if (found >= 0) {
        Field field = scope.fields.get(found);
        int level = depth;
        return new Bound(field.type(), field.nullable(), frame -> frame.value(level, found));
      }
      depth++;
    }
    if (path.size() > 1) {
      throw SqlError.of(
          4104, "The multi-part identifier \"%s\" could not be bound.", String.join(".", path));
    }
    throw SqlError.noColumn(path.get(0));
  }

  private int find(List<String> path) {
    int found = -1;
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).matches(path)) {
        if (found >= 0) {
          throw SqlError.of(209, "Ambiguous column name '%s'.", path.get(path.size() - 1));
        }
        found = i;
      }
    }
    return found;
  }
}
