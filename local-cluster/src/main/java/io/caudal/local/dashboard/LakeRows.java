package io.caudal.local.dashboard;

import io.caudal.change.ChangeOperation;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Counts a table's rows in the lake by operation, reading each file's column of operations once.
 */
final class LakeRows {

  private final Connection duckdb;
  private final Map<ChangeOperation, Long> rows = new EnumMap<>(ChangeOperation.class);

  LakeRows(Connection duckdb) {
    this.duckdb = duckdb;
  }

  /** Adds what is in these files. */
  void add(Collection<Path> files) throws SQLException {
    if (files.isEmpty()) {
      return;
    }
    String list =
        files.stream()
            .map(file -> "'" + file.toString().replace("'", "''") + "'")
            .collect(Collectors.joining(", "));
    try (Statement statement = duckdb.createStatement();
        ResultSet counts =
            statement.executeQuery(
                "SELECT cdc_op, count(*) FROM read_parquet([" + list + "]) GROUP BY cdc_op")) {
      while (counts.next()) {
        rows.merge(ChangeOperation.ofCode(counts.getString(1)), counts.getLong(2), Long::sum);
      }
    }
  }

  long all() {
    return rows.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Rows that the snapshot read. */
  long read() {
    return rows.getOrDefault(ChangeOperation.READ, 0L);
  }

  /** Rows of changes that the database logged. */
  long logged() {
    return all() - read();
  }
}
