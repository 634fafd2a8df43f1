package io.caudal.local.check;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a column of the lake holds, told by the source's row. */
record ColumnRule(String lakeColumn, Rule rule) {

  /** From a row to canonical text. */
  @FunctionalInterface
  interface Rule {
    @Nullable String of(SourceRow row);
  }

  /** From a value that is not NULL to canonical text. */
  @FunctionalInterface
  interface Change {
    String of(String value);
  }

  /** Columns that stay as they are. */
  static Stream<ColumnRule> same(String... columns) {
    return Arrays.stream(columns).map(column -> new ColumnRule(column, row -> row.value(column)));
  }

  /** Columns that lose the blanks behind their text. */
  static Stream<ColumnRule> trimmed(String... columns) {
    return Arrays.stream(columns)
        .map(column -> changed(column, column, value -> value.replaceAll(" +$", "")));
  }

  /** A column that follows from one value, and is NULL where that is. */
  static ColumnRule changed(String lakeColumn, String column, Change change) {
    return new ColumnRule(
        lakeColumn,
        row -> {
          String value = row.value(column);
          return value == null ? null : change.of(value);
        });
  }

  /** All rules of a table, in the order of its columns. */
  @SafeVarargs
  @SuppressWarnings("varargs")
  static List<ColumnRule> all(Stream<ColumnRule>... parts) {
    return Arrays.stream(parts).flatMap(Function.identity()).toList();
  }
}
