package io.caudal.local.check;

import io.caudal.local.rows.JdbcDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Compares a source's rows, every column of them, with the lake's current state. */
public final class LakeComparison {

  private LakeComparison() {}

  /**
   * Reads both sides in full. The source should be at rest, and the lake should have caught up.
   *
   * @throws SQLException if one side cannot be read
   */
  public static TableComparison compare(Lake lake, CheckedTable table, JdbcDatabase database)
      throws SQLException {
    int width = table.expectation().lakeColumns().size();
    try (Stage expected = Stage.create(lake.connection(), "expected", width);
        Stage current = Stage.create(lake.connection(), "current_state", width)) {
      long sourceRows = SourceTable.stageExpected(database, table, expected);
      expected.flush();
      if (!lake.holds(table.zone(), table.lakeTable())) {
        return withoutFiles(table, sourceRows);
      }
      LakeTable files = new LakeTable(lake, table);
      List<String> differences = new ArrayList<>(columnDifferences(files.columns(), table));
      long currentRows = 0;
      if (differences.isEmpty()) {
        currentRows = stageCurrent(lake, table, current);
        current.flush();
        differences.addAll(new StageDifferences(table).find(lake.connection()));
        if (differences.isEmpty() && currentRows != sourceRows) {
          differences.add(
              "%s: %d rows in the lake for %d in the source: is the key unique?"
                  .formatted(table.lakeTable(), currentRows, sourceRows));
        }
      }
      return new TableComparison(
          table.id(),
          table.lakeTable(),
          sourceRows,
          currentRows,
          files.changesByOperation(),
          differences.isEmpty(),
          List.copyOf(differences));
    }
  }

  private static TableComparison withoutFiles(CheckedTable table, long sourceRows) {
    List<String> differences =
        sourceRows == 0
            ? List.of()
            : List.of(
                "%s: no file in the lake for %d rows in the source"
                    .formatted(table.lakeTable(), sourceRows));
    return new TableComparison(
        table.id(),
        table.lakeTable(),
        sourceRows,
        0,
        LakeTable.noChanges(),
        differences.isEmpty(),
        differences);
  }

  private static long stageCurrent(Lake lake, CheckedTable table, Stage stage) throws SQLException {
    String columns =
        table.expectation().lakeColumns().stream()
            .map(CurrentState::quoted)
            .collect(Collectors.joining(", "));
    String changes = lake.changes(table.zone(), table.lakeTable());
    String sql = "SELECT %s FROM (%s)".formatted(columns, CurrentState.of(changes, table.key()));
    try (Statement statement = lake.connection().createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      return stage.addAll(result);
    }
  }

  private static List<String> columnDifferences(List<String> lakeColumns, CheckedTable table) {
    List<String> differences = new ArrayList<>();
    List<String> expected = table.expectation().lakeColumns();
    for (String column : expected) {
      if (!lakeColumns.contains(column)) {
        differences.add(table.lakeTable() + ": the lake has no column " + column);
      }
    }
    if (table.expectation().knowsEveryColumn()) {
      for (String column : lakeColumns) {
        if (!expected.contains(column)) {
          differences.add(
              table.lakeTable() + ": the lake has a column that nobody expects: " + column);
        }
      }
    }
    return differences;
  }
}
