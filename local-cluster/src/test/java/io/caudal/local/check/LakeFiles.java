package io.caudal.local.check;

import io.caudal.local.rows.RowImage;
import io.caudal.local.tickit.TickitTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/** Writes Parquet files with the lake's layout, as the job would. */
final class LakeFiles {

  private static final String TIMES = "TIMESTAMP '2026-11-22 10:00:00'";

  private LakeFiles() {}

  /** Writes a file with these changes; the images hold the refined columns. */
  static Path write(Path lake, TickitTable table, String name, List<LakeChange> changes)
      throws SQLException, IOException {
    CheckedTable checked = CheckedTable.tickit(table);
    Path folder =
        lake.resolve(checked.zone().directory())
            .resolve(table.lakeTable())
            .resolve("dt=2026-11-22/hour=10");
    Files.createDirectories(folder);
    Path file = folder.resolve("part-" + name + ".parquet");
    List<String> types = types(table);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE f (" + columns(checked, types) + ")");
      String parameters =
          types.stream().map("CAST(? AS %s)"::formatted).collect(Collectors.joining(", "));
      try (PreparedStatement insert =
          connection.prepareStatement(
              "INSERT INTO f SELECT %s, ?, %s, ?, %s".formatted(parameters, TIMES, TIMES))) {
        for (LakeChange change : changes) {
          insert(insert, change);
        }
      }
      statement.execute("COPY f TO '" + file + "' (FORMAT parquet)");
    }
    return file;
  }

  private static void insert(PreparedStatement insert, LakeChange change) throws SQLException {
    RowImage image = change.image();
    for (int column = 0; column < image.size(); column++) {
      insert.setString(column + 1, image.value(column));
    }
    insert.setString(image.size() + 1, change.operation().code());
    insert.setString(image.size() + 2, change.position());
    insert.execute();
  }

  private static String columns(CheckedTable table, List<String> types) {
    StringBuilder columns = new StringBuilder();
    for (int column = 0; column < types.size(); column++) {
      String name = CurrentState.quoted(table.expectation().lakeColumns().get(column));
      columns.append(name).append(' ').append(types.get(column)).append(", ");
    }
    return columns
        + "cdc_op VARCHAR, cdc_timestamp TIMESTAMP, cdc_position VARCHAR,"
        + " refined_timestamp TIMESTAMP";
  }

  private static List<String> types(TickitTable table) {
    return switch (table) {
      case SALES ->
          List.of(
              "INTEGER",
              "INTEGER",
              "INTEGER",
              "INTEGER",
              "INTEGER",
              "SMALLINT",
              "SMALLINT",
              "DECIMAL(8,2)",
              "DECIMAL(8,2)",
              "TIMESTAMP",
              "VARCHAR",
              "DECIMAL(15,2)",
              "DECIMAL(15,4)",
              "DECIMAL(9,2)");
      case EVENT ->
          List.of(
              "INTEGER",
              "SMALLINT",
              "SMALLINT",
              "SMALLINT",
              "VARCHAR",
              "TIMESTAMP",
              "DATE",
              "INTEGER",
              "BOOLEAN");
      default -> throw new IllegalArgumentException(table + " is not written by tests");
    };
  }
}
