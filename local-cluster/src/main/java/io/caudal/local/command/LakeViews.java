package io.caudal.local.command;

import io.caudal.catalog.AnalysisView;
import io.caudal.catalog.CurrentState;
import io.caudal.catalog.SampleViews;
import io.caudal.config.Zone;
import io.caudal.local.check.Lake;
import io.caudal.local.rows.Dialect;
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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A lake as DuckDB sees it: with the tables and views that Athena has. */
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

  /** The tables, and over them the views that Athena has. */
  static LakeViews of(LakeRecord record) throws SQLException {
    Lake lake = Lake.at(Path.of(record.path()));
    Set<String> relations = new HashSet<>();
    try (Statement statement = lake.connection().createStatement()) {
      for (String table : tables(Path.of(record.path(), ZONE.directory()))) {
        if (lake.holds(ZONE, table)) {
          String changes = "SELECT * EXCLUDE (filename) FROM " + lake.changes(ZONE, table);
          create(statement, table, changes);
          relations.add(table);
          List<String> key = record.keys().getOrDefault(table, List.of());
          if (!key.isEmpty()) {
            List<String> columns = columns(statement, table);
            create(statement, table + "_current", CurrentState.select(quoted(table), columns, key));
            relations.add(table + "_current");
          }
        }
      }
      for (AnalysisView view : SampleViews.of(relations)) {
        create(statement, view.name(), view.select(LakeViews::quoted));
      }
    }
    return new LakeViews(lake);
  }

  private static void create(Statement statement, String name, String select) throws SQLException {
    statement.execute("CREATE VIEW " + quoted(name) + " AS " + select);
  }

  private static List<String> columns(Statement statement, String table) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (ResultSet row = statement.executeQuery("DESCRIBE " + quoted(table))) {
      while (row.next()) {
        columns.add(row.getString(1));
      }
    }
    return columns;
  }

  private static String quoted(String name) {
    return Dialect.POSTGRES.quoted(name);
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
