package io.caudal.local.command;

import io.caudal.config.Zone;
import io.caudal.local.check.CurrentState;
import io.caudal.local.check.Lake;
import io.caudal.local.text.TextTable;
import io.caudal.local.text.TextTable.Align;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A lake as DuckDB sees it: two views a table. */
final class LakeViews implements AutoCloseable {

  private static final Zone ZONE = Zone.REFINED;
  private static final Set<Integer> NUMBERS =
      Set.of(
          Types.TINYINT,
          Types.SMALLINT,
          Types.INTEGER,
          Types.BIGINT,
          Types.DECIMAL,
          Types.REAL,
          Types.FLOAT,
          Types.DOUBLE);

  private final Lake lake;

  private LakeViews(Lake lake) {
    this.lake = lake;
  }

  static LakeViews of(LakeRecord record) throws SQLException {
    Lake lake = Lake.at(Path.of(record.path()));
    try (Statement statement = lake.connection().createStatement()) {
      for (String table : tables(Path.of(record.path(), ZONE.directory()))) {
        if (lake.holds(ZONE, table)) {
          String changes = "SELECT * EXCLUDE (filename) FROM " + lake.changes(ZONE, table);
          statement.execute("CREATE VIEW \"" + table + "\" AS " + changes);
          List<String> key = record.keys().getOrDefault(table, List.of());
          if (!key.isEmpty()) {
            statement.execute(
                "CREATE VIEW \""
                    + table
                    + "_current\" AS "
                    + CurrentState.of("\"" + table + "\"", key));
          }
        }
      }
    }
    return new LakeViews(lake);
  }

  /** The result of a statement as lines of text. */
  List<String> query(String sql) throws SQLException {
    Connection connection = lake.connection();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      ResultSetMetaData columns = rows.getMetaData();
      List<String> head = new ArrayList<>();
      List<Align> alignment = new ArrayList<>();
      for (int i = 1; i <= columns.getColumnCount(); i++) {
        head.add(columns.getColumnLabel(i));
        alignment.add(NUMBERS.contains(columns.getColumnType(i)) ? Align.RIGHT : Align.LEFT);
      }
      TextTable table = new TextTable(head, alignment);
      int count = 0;
      while (rows.next()) {
        table.add(values(rows, head.size()));
        count++;
      }
      List<String> lines = new ArrayList<>(table.lines());
      lines.add("(" + count + (count == 1 ? " row)" : " rows)"));
      return lines;
    }
  }

  @Override
  public void close() throws SQLException {
    lake.close();
  }

  private static List<String> values(ResultSet rows, int columns) throws SQLException {
    List<String> values = new ArrayList<>();
    for (int i = 1; i <= columns; i++) {
      values.add(ValueText.of(rows, i));
    }
    return values;
  }

  private static List<String> tables(Path zone) {
    try (Stream<Path> folders = Files.list(zone)) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
