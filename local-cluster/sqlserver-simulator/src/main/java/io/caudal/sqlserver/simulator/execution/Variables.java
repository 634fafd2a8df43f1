package io.caudal.sqlserver.simulator.execution;

import io.caudal.sqlserver.simulator.type.SqlError;
import io.caudal.sqlserver.simulator.type.TypedValue;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The variables of a batch: scalars, and tables. */
final class Variables {

  private final Map<String, TypedValue> values = new HashMap<>();
  private final Map<String, Relation> tables = new HashMap<>();

  void declare(String name, TypedValue value) {
    if (values.putIfAbsent(folded(name), value) != null) {
      throw SqlError.of(
          134,
          "The variable name '%s' has already been declared. Variable names must be unique within a query batch or stored procedure.",
          name);
    }
  }

  void assign(String name, TypedValue value) {
    values.put(folded(name), value.as(value(name).type()));
  }

  TypedValue value(String name) {
    TypedValue value = values.get(folded(name));
    if (value == null) {
      throw SqlError.of(137, "Must declare the scalar variable \"%s\".", name);
    }
    return value;
  }

  void declareTable(String name, Relation table) {
    tables.put(folded(name), table);
  }

  Relation table(String name) {
    Relation table = tables.get(folded(name));
    if (table == null) {
      throw SqlError.of(1087, "Must declare the table variable \"%s\".", name);
    }
    return table;
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
