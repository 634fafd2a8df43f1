package io.caudal.local.check;

import io.caudal.local.rows.ResultRows;
import io.caudal.local.rows.RowImage;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds what differs between the staged tables {@code expected} and {@code current_state}. */
final class StageDifferences {

  private static final int EXAMPLES = 10;

  private final CheckedTable table;
  private final List<String> columns;
  private final List<Integer> key;

  StageDifferences(CheckedTable table) {
    this.table = table;
    this.columns = table.expectation().lakeColumns();
    this.key = table.key().stream().map(columns::indexOf).toList();
  }

  List<String> find(Connection connection) throws SQLException {
    List<String> differences = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql())) {
      ResultRows rows = ResultRows.of(result);
      for (RowImage row = rows.next(); row != null; row = rows.next()) {
        differences.add(told(row));
      }
    }
    return differences;
  }

  /** Both presences, then both rows. */
  private String sql() {
    String sameKey = comparison(key, " IS NOT DISTINCT FROM ", " AND ");
    String unequal =
        comparison(
            IntStream.range(0, columns.size()).boxed().toList(), " IS DISTINCT FROM ", " OR ");
    String order =
        key.stream()
            .map("coalesce(e.c%1$d, a.c%1$d)"::formatted)
            .map(text -> "try_cast(%1$s AS DOUBLE), %1$s".formatted(text))
            .collect(Collectors.joining(", "));
    return """
        SELECT e.there, a.there, e.* EXCLUDE (there), a.* EXCLUDE (there)
        FROM (SELECT 'x' AS there, * FROM expected) e
        FULL JOIN (SELECT 'x' AS there, * FROM current_state) a ON %s
        WHERE e.there IS NULL OR a.there IS NULL OR %s
        ORDER BY %s LIMIT %d
        """
        .formatted(sameKey, unequal, order, EXAMPLES);
  }

  private static String comparison(List<Integer> columns, String operator, String joint) {
    return columns.stream()
        .map(column -> "e.c%d%sa.c%d".formatted(column, operator, column))
        .collect(Collectors.joining(joint));
  }

  private String told(RowImage row) {
    if (row.value(0) == null) {
      return where(row, columns.size()) + ": in the lake, but not in the source";
    }
    if (row.value(1) == null) {
      return where(row, 0) + ": in the source, but not in the lake";
    }
    return IntStream.range(0, columns.size())
        .filter(column -> !Objects.equals(value(row, 0, column), value(row, 1, column)))
        .mapToObj(
            column ->
                "%s must be %s, but is %s"
                    .formatted(
                        columns.get(column),
                        Quoted.of(value(row, 0, column)),
                        Quoted.of(value(row, 1, column))))
        .collect(Collectors.joining("; ", where(row, 0) + ": ", ""));
  }

  private @Nullable String value(RowImage row, int side, int column) {
    return row.value(2 + side * columns.size() + column);
  }

  private String where(RowImage row, int offset) {
    return key.stream()
        .map(column -> columns.get(column) + " " + Quoted.of(row.value(2 + offset + column)))
        .collect(Collectors.joining(", ", table.lakeTable() + " ", ""));
  }
}
