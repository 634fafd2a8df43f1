package io.caudal.local.chaos.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.local.chaos.writer.Ledger;
import io.caudal.local.chaos.writer.LedgerRow;
import io.caudal.local.check.Lake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not right is found: row 1 is updated, deleted and created, row 2 only read. */
final class ComparisonTest {

  private static final String TABLE = "ledger_1";
  private static final Beginnings BEGAN = new Beginnings(1_000, 1_250);
  private static final List<String> COMMITTED =
      List.of(
          "ledger_1,1,u,2,0,900,0",
          "ledger_1,1,u,3,0,1100,1",
          "ledger_2,7,u,2,0,1150,2",
          "ledger_1,1,d,3,0,1200,3",
          "ledger_1,1,c,4,0,1300,4");

  @TempDir private Path folder;
  private final List<String> rows =
      new ArrayList<>(
          List.of("1 r 1 00", "2 r 1 00", "1 u 2 01", "1 u 3 02", "1 d 3 03", "1 c 4 04"));

  @Test
  void allIsThere() throws Exception {
    assertThat(compare())
        .matches(TableVerdict::exact)
        .returns(4L, TableVerdict::journaled)
        .returns(0L, TableVerdict::beforeSnapshot);
  }

  @Test
  void whatWasCommittedBeforeTheLogBeganMayBeMissing() throws Exception {
    rows.remove("1 u 2 01");
    assertThat(compare()).matches(TableVerdict::exact).returns(1L, TableVerdict::beforeSnapshot);
  }

  @Test
  void laterChangesMayNot() throws Exception {
    rows.remove("1 u 3 02");
    assertThat(compare()).returns(1L, TableVerdict::lost);
  }

  @Test
  void aGapIsALossHoweverEarly() throws Exception {
    rows.remove("1 u 3 02");
    assertThat(compare(new Beginnings(5_000, 5_000), Promise.LOG_FROM_SNAPSHOT_BEGIN))
        .returns(1L, TableVerdict::lost);
  }

  @Test
  void aRowOfTheSnapshotStandsForItsChangesWhereThatIsThePromise() throws Exception {
    rows.removeAll(List.of("1 r 1 00", "1 u 2 01", "1 u 3 02"));
    rows.add("1 r 3 00");
    assertThat(compare(BEGAN, Promise.LOG_AFTER_ROW)).matches(TableVerdict::exact);
    assertThat(compare()).returns(1L, TableVerdict::lost);
  }

  @Test
  void noRowOfTheSnapshotStandsForItsDelete() throws Exception {
    rows.removeAll(List.of("1 r 1 00", "1 u 2 01", "1 u 3 02", "1 d 3 03"));
    rows.add("1 r 3 00");
    assertThat(compare(BEGAN, Promise.LOG_AFTER_ROW)).returns(1L, TableVerdict::lost);
  }

  @Test
  void theAbsenceOfARowStandsForWhatWasDeletedBeforeTheLog() throws Exception {
    rows.removeAll(List.of("1 r 1 00", "1 u 2 01", "1 u 3 02", "1 d 3 03"));
    assertThat(compare(BEGAN, Promise.LOG_AFTER_ROW)).matches(TableVerdict::exact);
    assertThat(compare()).returns(2L, TableVerdict::lost);
  }

  @Test
  void evenIfTheDeleteIsThere() throws Exception {
    rows.removeAll(List.of("1 r 1 00", "1 u 2 01", "1 u 3 02"));
    assertThat(compare(BEGAN, Promise.LOG_AFTER_ROW)).matches(TableVerdict::exact);
  }

  @Test
  void butNotForWhatWasDeletedAfterIt() throws Exception {
    rows.removeAll(List.of("1 r 1 00", "1 u 2 01", "1 u 3 02", "1 d 3 03"));
    assertThat(compare(new Beginnings(1_000, 1_200), Promise.LOG_AFTER_ROW))
        .returns(2L, TableVerdict::lost);
  }

  @Test
  void norForALifeOfWhichAChangeIsThere() throws Exception {
    rows.removeAll(List.of("1 r 1 00", "1 u 3 02", "1 d 3 03"));
    assertThat(compare(BEGAN, Promise.LOG_AFTER_ROW)).returns(2L, TableVerdict::lost);
  }

  @Test
  void norForALaterLife() throws Exception {
    rows.removeAll(List.of("1 r 1 00", "1 u 2 01", "1 u 3 02", "1 d 3 03", "1 c 4 04"));
    assertThat(compare(BEGAN, Promise.LOG_AFTER_ROW))
        .returns(1L, TableVerdict::lost)
        .returns(1L, TableVerdict::differingRows);
  }

  @Test
  void aChangeThatCameTwice() throws Exception {
    rows.add("1 u 3 025");
    assertThat(compare()).returns(1L, TableVerdict::doubled).returns(0L, TableVerdict::unknown);
  }

  @Test
  void aSnapshotRowThatCameTwice() throws Exception {
    rows.add("2 r 1 00");
    assertThat(compare()).returns(1L, TableVerdict::doubled);
  }

  @Test
  void aChangeThatNobodyCommitted() throws Exception {
    rows.add("2 u 2 05");
    assertThat(compare())
        .returns(1L, TableVerdict::unknown)
        .returns(2L, TableVerdict::differingRows);
  }

  @Test
  void changesInAnotherOrder() throws Exception {
    rows.remove("1 u 2 01");
    rows.add("1 u 2 021");
    assertThat(compare()).returns(1L, TableVerdict::reordered);
  }

  @Test
  void aRowThatIsGone() throws Exception {
    rows.remove("2 r 1 00");
    assertThat(compare()).returns(1L, TableVerdict::differingRows);
  }

  @Test
  void anotherTextThanTheRowHad() throws Exception {
    rows.remove("1 u 3 02");
    rows.add("1 u 3 02 other");
    assertThat(compare()).returns(1L, TableVerdict::wrong);
  }

  private TableVerdict compare() throws Exception {
    return compare(BEGAN, Promise.LOG_FROM_SNAPSHOT_BEGIN);
  }

  private TableVerdict compare(Beginnings began, Promise promise) throws Exception {
    Path journal = folder.resolve("journal.csv");
    Files.write(journal, COMMITTED);
    try (Lake lake = Lake.at(folder)) {
      writeLake(lake);
      List<LedgerRow> source =
          List.of(new LedgerRow(1, 4, Ledger.note(1, 4)), new LedgerRow(2, 1, Ledger.note(2, 1)));
      return Comparison.compare(lake, TABLE, journal, source, began, promise);
    }
  }

  private void writeLake(Lake lake) throws SQLException, IOException {
    Path day = Files.createDirectories(folder.resolve("refined/ledger_1/dt=2026-01-01"));
    try (Statement statement = lake.connection().createStatement()) {
      statement.execute(
          "CREATE TEMP TABLE written (id BIGINT, cdc_op VARCHAR, version BIGINT, note VARCHAR,"
              + " cdc_position VARCHAR)");
      for (String row : rows) {
        String[] values = row.split(" ", -1);
        String note = values.length > 4 ? values[4] : Ledger.note(values[0], values[2]);
        statement.execute(
            "INSERT INTO written VALUES (%s, '%s', %s, '%s', '%s')"
                .formatted(values[0], values[1], values[2], note, values[3]));
      }
      statement.execute("COPY written TO '" + day.resolve("part.parquet") + "'");
    }
  }
}
