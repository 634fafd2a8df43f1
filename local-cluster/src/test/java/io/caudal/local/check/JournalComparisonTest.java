package io.caudal.local.check;

import static io.caudal.change.ChangeOperation.CREATE;
import static io.caudal.change.ChangeOperation.DELETE;
import static io.caudal.change.ChangeOperation.UPDATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.local.rows.RowImage;
import io.caudal.local.tickit.Journal;
import io.caudal.local.tickit.TickitData;
import io.caudal.local.tickit.TickitTable;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that goes wrong with a change may pass. */
final class JournalComparisonTest {

  private static final TickitData DATA = TickitData.scaled(0.01);
  private static final RowImage SALE = DATA.row(TickitTable.SALES, 4);
  private static final RowImage OTHER = DATA.row(TickitTable.SALES, 8);

  @TempDir private Path folder;

  private Journal journal;
  private History history;

  @BeforeEach
  void commitChanges() {
    journal = Journal.in(folder.resolve("journal"));
    history =
        new History(TickitTable.SALES, journal)
            .then(CREATE, SALE)
            .then(UPDATE, SALE.with(6, "3"))
            .then(CREATE, OTHER)
            .then(UPDATE, SALE.with(6, "2"))
            .then(DELETE, SALE.with(6, "2"))
            .then(CREATE, SALE.with(6, "1"));
  }

  @AfterEach
  void closeJournal() {
    journal.close();
  }

  @Test
  void isExactWhereEveryChangeIsThereOnce() throws Exception {
    JournalVerdict verdict = verdict(0);

    assertThat(verdict).isEqualTo(new JournalVerdict(6, 6, 0, 0, 0, 0, 0, 0, List.of()));
    assertThat(verdict.exact()).isTrue();
  }

  @Test
  void takesSnapshotRowsForTheBase() throws Exception {
    history.read(SALE.with(6, "2")).read(DATA.row(TickitTable.SALES, 11));

    assertThat(verdict(0)).isEqualTo(new JournalVerdict(6, 6, 0, 0, 0, 0, 0, 0, List.of()));
  }

  @Test
  void findsAChangeThatIsLost() throws Exception {
    history.changes().remove(3);

    assertThat(verdict(0))
        .isEqualTo(
            new JournalVerdict(
                6,
                5,
                0,
                1,
                0,
                0,
                0,
                0,
                List.of("sales salesid '5': change 3 of 5 (UPDATE) is not in the lake")));
  }

  @Test
  void findsTheLastChangeLost() throws Exception {
    history.changes().remove(5);

    assertThat(verdict(Long.MAX_VALUE))
        .isEqualTo(
            new JournalVerdict(
                6,
                5,
                0,
                1,
                0,
                0,
                0,
                0,
                List.of("sales salesid '5': change 5 of 5 (CREATE) is not in the lake")));
  }

  @Test
  void allowsChangesFromBeforeTheSnapshotToBeMissing() throws Exception {
    history.changes().subList(0, 2).clear();

    assertThat(verdict(3)).isEqualTo(new JournalVerdict(6, 4, 2, 0, 0, 0, 0, 0, List.of()));
    assertThat(verdict(2).lost()).isEqualTo(1);
    assertThat(verdict(0).lost()).isEqualTo(2);
  }

  @Test
  void allowsNoGapBehindTheFirstLoggedChange() throws Exception {
    history.changes().remove(1);

    assertThat(verdict(Long.MAX_VALUE).lost()).isEqualTo(1);
  }

  @Test
  void findsAChangeThatIsDoubled() throws Exception {
    history.changes().add(history.changes().get(2));

    assertThat(verdict(0))
        .isEqualTo(
            new JournalVerdict(
                6,
                6,
                0,
                0,
                1,
                0,
                0,
                0,
                List.of("sales salesid '9': CREATE at 1700000000-00003 is in the lake again")));
  }

  @Test
  void findsASnapshotRowThatIsDoubled() throws Exception {
    history.read(SALE).read(SALE);

    assertThat(verdict(0).doubled()).isEqualTo(1);
  }

  @Test
  void findsAWrongDecimal() throws Exception {
    history.spoil(1, "pricepaid", "0.01");

    JournalVerdict verdict = verdict(0);

    assertThat(verdict.wrong()).isEqualTo(1);
    assertThat(verdict.lost() + verdict.doubled() + verdict.unknown()).isZero();
    assertThat(verdict.examples())
        .containsExactly(
            "sales salesid '5': change 2 of 5 (UPDATE): pricepaid must be '%s', but is '0.01'"
                .formatted(SALE.value(7)));
  }

  @Test
  void findsAShiftedTimestamp() throws Exception {
    history.spoil(2, "saletime", "2008-01-01 00:00:00.001");

    assertThat(verdict(0).wrong()).isEqualTo(1);
  }

  @Test
  void findsADeleteWithoutItsRow() throws Exception {
    history.spoil(4, "buyerid", null);

    assertThat(verdict(0).wrong()).isEqualTo(1);
  }

  @Test
  void findsChangesOutOfOrder() throws Exception {
    history.move(1, 4);
    history.move(3, 2);

    assertThat(verdict(0).reordered()).isEqualTo(1);
    assertThat(verdict(0).exact()).isFalse();
  }

  @Test
  void findsChangesThatWereNeverCommitted() throws Exception {
    history
        .changes()
        .add(new LakeChange(CREATE, History.position(9), history.refined(OTHER.with(0, "77"))));

    assertThat(verdict(0).unknown()).isEqualTo(1);
    assertThat(verdict(0).examples())
        .containsExactly("sales salesid '77': CREATE at 1700000000-00009 was never committed");
  }

  @Test
  void missesEverythingInALakeWithoutFiles() throws Exception {
    try (Lake lake = Lake.at(folder.resolve("nowhere"))) {
      assertThat(verdict(lake, 0).lost()).isEqualTo(6);
    }
  }

  private JournalVerdict verdict(long snapshotBegan) throws Exception {
    Path root = folder.resolve("lake");
    LakeFiles.write(root, TickitTable.SALES, "1", history.changes());
    try (Lake lake = Lake.at(root)) {
      return verdict(lake, snapshotBegan);
    }
  }

  private JournalVerdict verdict(Lake lake, long snapshotBegan) throws Exception {
    return JournalComparison.compare(
        lake,
        CheckedTable.tickit(TickitTable.SALES),
        journal,
        TickitTable.SALES,
        Instant.ofEpochMilli(snapshotBegan));
  }
}
