package io.caudal.local.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LakeRowsTest {

  @TempDir private Path folder;

  @Test
  void countsByOperation() throws SQLException {
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:")) {
      LakeRows rows = new LakeRows(duckdb);
      rows.add(List.of(file(duckdb, "one", "('r'), ('r'), ('c')")));
      rows.add(List.of());
      rows.add(List.of(file(duckdb, "it's", "('u'), ('d'), ('t')")));
      assertThat(rows.read()).isEqualTo(2);
      assertThat(rows.logged()).isEqualTo(4);
      assertThat(rows.all()).isEqualTo(6);
    }
  }

  private Path file(Connection duckdb, String name, String rows) throws SQLException {
    Path file = folder.resolve(name + ".parquet");
    try (Statement statement = duckdb.createStatement()) {
      statement.execute(
          "COPY (SELECT * FROM (VALUES "
              + rows
              + ") v(cdc_op)) TO '"
              + file.toString().replace("'", "''")
              + "' (FORMAT parquet)");
    }
    return file;
  }
}
