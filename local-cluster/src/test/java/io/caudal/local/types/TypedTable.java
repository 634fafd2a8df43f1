package io.caudal.local.types;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table with columns of one family of types. Its last row has NULL in each of them.
 *
 * @param wholeDeletes whether the database logs the whole row that is deleted
 * @param select the table's SELECT, if it is not {@code *}
 */
public record TypedTable(
    String name, boolean wholeDeletes, Optional<String> select, List<TypedColumn> columns) {

  static TypedTable of(String name, TypedColumn... columns) {
    return new TypedTable(name, true, Optional.empty(), List.of(columns));
  }

  /** The same table, of whose deleted rows the log has the key alone. */
  TypedTable withKeyDeletes() {
    return new TypedTable(name, false, select, columns);
  }

  /** The same table, refined. */
  TypedTable refinedBy(String sql) {
    return new TypedTable(name, wholeDeletes, Optional.of(sql), columns);
  }

  public int rows() {
    return 1 + columns.stream().mapToInt(column -> column.values().size()).max().orElseThrow();
  }

  public String create() {
    return columns.stream()
        .map(column -> column.name() + " " + column.declared())
        .collect(
            Collectors.joining(
                ", ",
                "CREATE TABLE " + name + " (id int PRIMARY KEY, touched int NOT NULL, ",
                ")"));
  }

  /** Inserts every row. */
  public String insert(int firstId) {
    return IntStream.range(0, rows())
        .mapToObj(
            row ->
                columns.stream()
                    .map(column -> column.literal(row))
                    .collect(Collectors.joining(", ", "(" + (firstId + row) + ", 0, ", ")")))
        .collect(Collectors.joining(", ", "INSERT INTO " + name + " VALUES ", ""));
  }

  /** Touches every row that was inserted with that id or above, and no value. */
  public String update(int firstId) {
    return "UPDATE " + name + " SET touched = 1 WHERE id >= " + firstId;
  }

  public String delete(int firstId) {
    return "DELETE FROM " + name + " WHERE id >= " + firstId;
  }

  /** What a row of the lake shall hold, by column. */
  Map<String, @Nullable String> expected(int row) {
    Map<String, @Nullable String> expected = new TreeMap<>();
    columns.forEach(column -> expected.put(column.name(), column.expected(row)));
    return expected;
  }

  /** What the lake shall hold of a deleted row. */
  Map<String, @Nullable String> expectedDeleted(int row) {
    Map<String, @Nullable String> expected = expected(row);
    if (!wholeDeletes) {
      expected.replaceAll((column, text) -> null);
    }
    return expected;
  }
}
