package io.caudal.local.check;

import io.caudal.change.ContractColumns;
import io.caudal.local.rows.ResultRows;
import io.caudal.local.rows.RowImage;
import io.caudal.local.tickit.Journal;
import io.caudal.local.tickit.JournalCursor;
import io.caudal.local.tickit.JournalEntry;
import io.caudal.local.tickit.TickitTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Compares every change that was committed with every change in the lake, one by one. */
public final class JournalComparison {

  private final Lake lake;
  private final CheckedTable table;
  private final JournalStage staged;
  private final Tally tally = new Tally();

  private JournalComparison(Lake lake, CheckedTable table) {
    this.lake = lake;
    this.table = table;
    this.staged = new JournalStage(table);
  }

  /**
   * For each key, the logged changes by position must be the journal's changes, with all columns.
   *
   * @param snapshotBegan not before the moment from which on the log is complete; what was
   *     committed earlier may be missing, but then with all that the key had before it
   */
  public static JournalVerdict compare(
      Lake lake, CheckedTable table, Journal journal, TickitTable of, Instant snapshotBegan)
      throws SQLException {
    return new JournalComparison(lake, table).compare(journal, of, snapshotBegan);
  }

  private JournalVerdict compare(Journal journal, TickitTable of, Instant snapshotBegan)
      throws SQLException {
    try (Stage stage = Stage.create(lake.connection(), "histories", staged.width())) {
      long journaled = stageJournal(stage, journal, of);
      if (lake.holds(table.zone(), table.lakeTable())) {
        stageLake(stage);
      }
      stage.flush();
      compareKeys(snapshotBegan.toEpochMilli());
      return tally.verdict(journaled);
    }
  }

  private long stageJournal(Stage stage, Journal journal, TickitTable of) throws SQLException {
    long number = 0;
    try (JournalCursor cursor = journal.cursor(of)) {
      for (JournalEntry entry = cursor.next(); entry != null; entry = cursor.next()) {
        stage.add(staged.ofJournal(entry, number));
        number++;
      }
    }
    return number;
  }

  private void stageLake(Stage stage) throws SQLException {
    String columns =
        table.expectation().lakeColumns().stream()
            .map(CurrentState::quoted)
            .collect(Collectors.joining(", "));
    String sql =
        "SELECT %s, %s, %s FROM %s"
            .formatted(
                ContractColumns.OPERATION,
                ContractColumns.POSITION,
                columns,
                lake.changes(table.zone(), table.lakeTable()));
    try (Statement statement = lake.connection().createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      ResultRows rows = ResultRows.of(result);
      for (RowImage row = rows.next(); row != null; row = rows.next()) {
        stage.add(staged.ofLake(row));
      }
    }
  }

  private void compareKeys(long snapshotBeganMillis) throws SQLException {
    try (Statement statement = lake.connection().createStatement();
        ResultSet result = statement.executeQuery("SELECT * FROM histories ORDER BY c0, c1, c2")) {
      ResultRows rows = ResultRows.of(result);
      List<RowImage> ofKey = new ArrayList<>();
      for (RowImage row = rows.next(); row != null; row = rows.next()) {
        if (!ofKey.isEmpty() && !Objects.equals(staged.key(ofKey.get(0)), staged.key(row))) {
          compareKey(ofKey, snapshotBeganMillis);
          ofKey.clear();
        }
        ofKey.add(row);
      }
      if (!ofKey.isEmpty()) {
        compareKey(ofKey, snapshotBeganMillis);
      }
    }
  }

  private void compareKey(List<RowImage> ofKey, long snapshotBeganMillis) {
    String subject =
        "%s %s %s"
            .formatted(table.lakeTable(), table.key().get(0), Quoted.of(staged.key(ofKey.get(0))));
    List<LakeChange> changes =
        ofKey.stream().filter(staged::isOfLake).map(staged::lakeChange).toList();
    List<ExpectedChange> expected =
        ofKey.stream().filter(row -> !staged.isOfLake(row)).map(staged::expectedChange).toList();
    List<LakeChange> logged = SnapshotRows.takeOut(subject, changes, tally);
    new KeyHistory(table, subject, expected, logged, tally).compare(snapshotBeganMillis);
  }
}
