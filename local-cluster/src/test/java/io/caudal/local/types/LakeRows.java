package io.caudal.local.types;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The changes of a table as text: as DuckDB shows each value, bytes in hexadecimal. */
final class LakeRows {

  private static final Set<String> OTHERS =
      Set.of(
          "id",
          "touched",
          "cdc_op",
          "cdc_timestamp",
          "cdc_position",
          "refined_timestamp",
          "dt",
          "filename");

  private final Map<String, String> types = new LinkedHashMap<>();
  private final Map<String, Map<String, @Nullable String>> rows = new TreeMap<>();

  private LakeRows() {}

  static LakeRows read(Connection connection, String changes) throws SQLException {
    LakeRows result = new LakeRows();
    try (Statement statement = connection.createStatement()) {
      try (ResultSet row = statement.executeQuery("DESCRIBE SELECT * FROM " + changes)) {
        while (row.next()) {
          if (!OTHERS.contains(row.getString(1))) {
            result.types.put(row.getString(1), row.getString(2));
          }
        }
      }
      try (ResultSet row = statement.executeQuery(result.select(changes))) {
        while (row.next()) {
          result.add(row);
        }
      }
    }
    return result;
  }

  private String select(String changes) {
    return types.entrySet().stream()
        .map(column -> ", " + text(column.getKey(), column.getValue()))
        .collect(Collectors.joining("", "SELECT cdc_op, id", " FROM " + changes));
  }

  private static String text(String column, String type) {
    return type.equals("BLOB")
        ? "lower(hex(\"" + column + "\"))"
        : "CAST(\"" + column + "\" AS VARCHAR)";
  }

  private void add(ResultSet row) throws SQLException {
    Map<String, @Nullable String> values = new TreeMap<>();
    int place = 3;
    for (String column : types.keySet()) {
      values.put(column, row.getString(place));
      place++;
    }
    if (rows.put(key(row.getString(1), row.getInt(2)), values) != null) {
      throw new IllegalStateException("twice in the lake: " + row.getString(1) + row.getInt(2));
    }
  }

  private static String key(String operation, int id) {
    return operation + " " + id;
  }

  /** The type of a column. */
  @Nullable String type(String column) {
    return types.get(column);
  }

  /** The values that one change has, by column; empty if there is none. */
  Map<String, @Nullable String> row(String operation, int id) {
    return rows.getOrDefault(key(operation, id), Map.of());
  }

  int size() {
    return rows.size();
  }
}
