package io.caudal.local.types;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column, and the values that it is tried with.
 *
 * @param declared its type in the database's DDL
 * @param lakeType its type in the lake, as DuckDB names it
 * @param values to be stored, each as a row has it
 */
record TypedColumn(String name, String declared, String lakeType, List<TypedValue> values) {

  /**
   * A column named after its type.
   *
   * @param values in pairs: a literal of the database, and what the lake shall hold for it, as
   *     DuckDB shows it, bytes in hexadecimal
   */
  static TypedColumn of(String declared, String lakeType, String... values) {
    String name = declared.replaceAll("[^a-z0-9]+", "_").replaceAll("_$", "") + "_";
    return named(name, declared, lakeType, values);
  }

  /** The same with a name of its own. */
  static TypedColumn named(String name, String declared, String lakeType, String... values) {
    List<TypedValue> list = new ArrayList<>();
    for (int i = 0; i < values.length; i += 2) {
      list.add(new TypedValue(values[i], values[i + 1]));
    }
    return new TypedColumn(name, declared, lakeType, List.copyOf(list));
  }

  /** The literal for a row; NULL when there is no value left. */
  String literal(int row) {
    return row < values.size() ? values.get(row).literal() : "NULL";
  }

  /** What the lake shall hold in a row. */
  @Nullable String expected(int row) {
    return row < values.size() ? values.get(row).text() : null;
  }

  /** What is stored and what shall be read. */
  record TypedValue(String literal, String text) {}
}
