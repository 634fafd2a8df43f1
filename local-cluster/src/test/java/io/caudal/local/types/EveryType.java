package io.caudal.local.types;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;

/** Tables with the edges of every type of every database, as a snapshot finds them. */
public final class EveryType {

  private static final int FIRST_ID = 1;

  private static final Map<String, List<TypedTable>> TABLES =
      Map.of(
          "mysql", MySqlTables.ofMariaDb(),
          "postgres", PostgresTables.all(),
          "sqlserver", SqlServerTables.all());

  private EveryType() {}

  /** By their sources, for which MariaDB is {@code mysql}. */
  public static Map<String, List<TypedTable>> tables() {
    return TABLES;
  }

  /** Creates the tables of a source with all their rows. */
  public static List<String> statements(String source) {
    List<String> statements = new ArrayList<>();
    if (source.equals("postgres")) {
      statements.addAll(PostgresTables.PREPARATION);
    }
    for (TypedTable table : TABLES.getOrDefault(source, List.of())) {
      statements.add(table.create());
      if (source.equals("postgres") && table.wholeDeletes()) {
        statements.add("ALTER TABLE " + table.name() + " REPLICA IDENTITY FULL");
      }
      statements.add(table.insert(FIRST_ID));
      if (source.equals("sqlserver")) {
        statements.add(
            "EXEC sys.sp_cdc_enable_table @source_schema = N'dbo', @source_name = N'"
                + table.name()
                + "', @role_name = NULL");
      }
    }
    return statements;
  }

  /**
   * Holds what a lake has of a table against what was inserted.
   *
   * @param duckDb that reads the lake
   * @param changes of the table, as something to select from
   */
  public static void prove(
      SoftAssertions proof, TypedTable table, Connection duckDb, String changes)
      throws SQLException {
    LakeRows rows = LakeRows.read(duckDb, changes);
    proof.assertThat(rows.size()).as(table.name()).isEqualTo(table.rows());
    for (TypedColumn column : table.columns()) {
      proof
          .assertThat(rows.type(column.name()))
          .as("type of %s.%s", table.name(), column.name())
          .isEqualTo(column.lakeType());
    }
    for (int row = 0; row < table.rows(); row++) {
      proof
          .assertThat(rows.row("r", FIRST_ID + row))
          .as(table.name() + ", row " + row)
          .isEqualTo(table.expected(row));
    }
  }
}
