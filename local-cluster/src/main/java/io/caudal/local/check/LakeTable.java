package io.caudal.local.check;

import io.caudal.change.ChangeOperation;
import io.caudal.change.ContractColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What can be asked about a table of the lake that has at least one file. */
final class LakeTable {

  private static final Set<String> OF_THE_LAKE =
      Set.of(
          ContractColumns.OPERATION,
          ContractColumns.TIMESTAMP,
          ContractColumns.POSITION,
          ContractColumns.REFINED_TIMESTAMP,
          "dt",
          "hour",
          "filename");

  private final Lake lake;
  private final String changes;

  LakeTable(Lake lake, CheckedTable table) {
    this.lake = lake;
    this.changes = lake.changes(table.zone(), table.lakeTable());
  }

  /** Without those that the lake adds. */
  List<String> columns() throws SQLException {
    List<String> columns = new ArrayList<>();
    try (Statement statement = lake.connection().createStatement();
        ResultSet result = statement.executeQuery("SELECT * FROM " + changes + " LIMIT 0")) {
      for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
        String name = result.getMetaData().getColumnName(column);
        if (!OF_THE_LAKE.contains(name)) {
          columns.add(name);
        }
      }
    }
    return columns;
  }

  Map<ChangeOperation, Long> changesByOperation() throws SQLException {
    Map<ChangeOperation, Long> counts = noChanges();
    String sql =
        "SELECT %1$s, count(*) FROM %2$s GROUP BY %1$s"
            .formatted(ContractColumns.OPERATION, changes);
    try (Statement statement = lake.connection().createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        counts.put(ChangeOperation.ofCode(result.getString(1)), result.getLong(2));
      }
    }
    return counts;
  }

  static Map<ChangeOperation, Long> noChanges() {
    Map<ChangeOperation, Long> counts = new EnumMap<>(ChangeOperation.class);
    for (ChangeOperation operation : ChangeOperation.values()) {
      counts.put(operation, 0L);
    }
    return counts;
  }
}
