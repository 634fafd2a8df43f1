package io.caudal.sqlserver.simulator.execution;

import io.caudal.sqlserver.simulator.type.ResultColumn;
import io.caudal.sqlserver.simulator.type.SqlType;
import java.util.List;

/**
 * A column of a relation.
 *
 * @param qualifier the alias of its table, or the path to it; empty if there is none
 */
record Field(List<String> qualifier, String name, SqlType type, boolean nullable) {

  static Field of(List<String> qualifier, ResultColumn column) {
    return new Field(qualifier, column.name(), column.type(), column.nullable());
  }

  ResultColumn toColumn() {
    return new ResultColumn(name, type, nullable);
  }

  /** Whether a reference means this column: {@code c}, {@code t.c}, {@code s.t.c}. */
  boolean matches(List<String> path) {
    int last = path.size() - 1;
    if (!path.get(last).equalsIgnoreCase(name) || last > qualifier.size()) {
      return false;
    }
    for (int i = 1; i <= last; i++) {
      if (!path.get(last - i).equalsIgnoreCase(qualifier.get(qualifier.size() - i))) {
        return false;
      }
    }
    return true;
  }
}
