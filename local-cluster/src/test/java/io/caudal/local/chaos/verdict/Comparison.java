package io.caudal.local.chaos.verdict;

import io.caudal.config.Zone;
import io.caudal.local.chaos.writer.Ledger;
import io.caudal.local.chaos.writer.LedgerRow;
import io.caudal.local.check.CurrentState;
import io.caudal.local.check.Lake;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Compares one table's changes in the lake with the journal, and its rows with the source. */
public final class Comparison {

  private static final int EXAMPLES = 10;
  private static final String NOTE = "'" + Ledger.note("' || id || '", "' || version || '") + "'";

  /** Committed before the first change of its session that is there, and before the log began. */
  private static final String BEFORE_SNAPSHOT =
      "committing < %d AND place < coalesce((SELECT min(f.place) FROM found f"
          + " WHERE f.session = j.session), 9223372036854775807)";

  private static final String REORDERED =
      """
      SELECT * FROM (
        SELECT *, lag(place) OVER (PARTITION BY id ORDER BY pos) AS before FROM (
          SELECT *, version * 2 + (op = 'd')::int AS place FROM lake WHERE op <> 'r'))
      WHERE place < before""";

  private static final String DOUBLED =
      """
      SELECT id, op, version, count(*) AS times FROM
        (SELECT id, op, CASE WHEN op = 'r' THEN 0 ELSE version END AS version FROM lake)
      GROUP BY ALL HAVING count(*) > 1""";

  private final Lake lake;
  private final String table;
  private final List<String> examples = new ArrayList<>();

  private Comparison(Lake lake, String table) {
    this.lake = lake;
    this.table = table;
  }

  /**
   * Compares all of both sides.
   *
   * @param source the table's rows once nobody writes any more
   */
  public static TableVerdict compare(
      Lake lake,
      String table,
      Path journal,
      List<LedgerRow> source,
      Beginnings beginnings,
      Promise promise)
      throws SQLException {
    return new Comparison(lake, table).compare(journal, source, beginnings, promise);
  }

  private TableVerdict compare(
      Path journal, List<LedgerRow> source, Beginnings beginnings, Promise promise)
      throws SQLException {
    stageJournal(journal);
    stageLake();
    stageSource(source);
    String excuse =
        BEFORE_SNAPSHOT.formatted(beginnings.snapshot()) + " OR " + promise.excuse(beginnings);
    execute("CREATE OR REPLACE TEMP TABLE found AS SELECT * FROM journal j WHERE " + inLake());
    String missing = "SELECT * FROM journal j WHERE NOT " + inLake();
    return new TableVerdict(
        table,
        number("SELECT count(*) FROM journal"),
        number("SELECT count(*) FROM (" + missing + " AND (" + excuse + "))"),
        rows("lost", missing + " AND NOT (" + excuse + ")"),
        doubled(),
        rows("reordered", REORDERED),
        rows("wrong", "SELECT * FROM lake WHERE op <> 'd' AND note <> " + NOTE),
        rows(
            "unknown",
            "SELECT * FROM lake l WHERE op <> 'r' AND NOT EXISTS (FROM journal j WHERE j.id = l.id"
                + " AND j.op = l.op AND j.version = l.version)"),
        rows("in the source alone", "FROM source EXCEPT FROM current_state")
            + rows("in the lake alone", "FROM current_state EXCEPT FROM source"),
        List.copyOf(examples));
  }

  private long doubled() throws SQLException {
    return rows("doubled", DOUBLED) == 0
        ? 0
        : number("SELECT sum(times - 1) FROM (" + DOUBLED + ")");
  }

  private static String inLake() {
    return "EXISTS (FROM lake l WHERE l.id = j.id AND l.op = j.op AND l.version = j.version)";
  }

  private void stageJournal(Path journal) throws SQLException {
    execute(
        "CREATE OR REPLACE TEMP TABLE journal AS SELECT * FROM read_csv('%s', header = false,"
                .formatted(journal)
            + " columns = {'tbl': 'VARCHAR', 'id': 'BIGINT', 'op': 'VARCHAR', 'version': 'BIGINT',"
            + " 'session': 'INTEGER', 'committing': 'BIGINT', 'place': 'BIGINT'}) WHERE tbl = '"
            + table
            + "'");
  }

  private void stageLake() throws SQLException {
    if (!lake.holds(Zone.REFINED, table)) {
      execute(
          "CREATE OR REPLACE TEMP TABLE lake (id BIGINT, op VARCHAR, version BIGINT, note VARCHAR,"
              + " pos VARCHAR)");
      execute(
          "CREATE OR REPLACE TEMP TABLE current_state (id BIGINT, version BIGINT, note VARCHAR)");
      return;
    }
    String changes = lake.changes(Zone.REFINED, table);
    execute(
        "CREATE OR REPLACE TEMP TABLE lake AS SELECT id, cdc_op AS op, version, note,"
            + " cdc_position AS pos FROM "
            + changes);
    execute(
        "CREATE OR REPLACE TEMP TABLE current_state AS SELECT id, version, note FROM ("
            + CurrentState.of(changes, List.of("id"))
            + ")");
  }

  private void stageSource(List<LedgerRow> source) throws SQLException {
    execute("CREATE OR REPLACE TEMP TABLE source (id BIGINT, version BIGINT, note VARCHAR)");
    try (PreparedStatement insert =
        lake.connection().prepareStatement("INSERT INTO source VALUES (?, ?, ?)")) {
      for (LedgerRow row : source) {
        insert.setLong(1, row.id());
        insert.setLong(2, row.version());
        insert.setString(3, row.note());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = lake.connection().createStatement()) {
      statement.execute(sql);
    }
  }

  private long number(String sql) throws SQLException {
    try (Statement statement = lake.connection().createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Counts rows, and keeps some as examples. */
  private long rows(String fault, String sql) throws SQLException {
    long count = 0;
    try (Statement statement = lake.connection().createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      int columns = row.getMetaData().getColumnCount();
      while (row.next()) {
        count++;
        if (count <= EXAMPLES) {
          StringBuilder example = new StringBuilder(table + " " + fault + ":");
          for (int column = 1; column <= columns; column++) {
            example.append(' ').append(row.getString(column));
          }
          examples.add(example.toString());
        }
      }
    }
    return count;
  }
}
