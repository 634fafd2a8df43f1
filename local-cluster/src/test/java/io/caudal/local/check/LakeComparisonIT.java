package io.caudal.local.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.change.ChangeOperation;
import io.caudal.local.rows.JdbcDatabase;
import io.caudal.local.tickit.TickitData;
import io.caudal.local.tickit.TickitLoader;
import io.caudal.local.tickit.TickitServers;
import io.caudal.local.tickit.TickitTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real servers against files that are right until a test spoils them. */
final class LakeComparisonIT {

  private static final TickitData DATA = TickitData.scaled(0.001);

  @TempDir private static Path servers;

  private static TickitServers running;

  @TempDir private Path folder;

  private List<LakeChange> changes = new ArrayList<>();

  @BeforeAll
  static void loadServers() throws Exception {
    running = TickitServers.start(servers);
    TickitLoader.load(running.databases(), DATA, (table, rows, ofRows) -> {});
  }

  @AfterAll
  static void stopServers() {
    running.close();
  }

  @BeforeEach
  void readSales() {
    changes = snapshot(TickitTable.SALES);
  }

  @Test
  void isEqualWhereEveryColumnOfEveryRowIs() throws Exception {
    TableComparison comparison = compare(TickitTable.SALES);

    assertThat(comparison.differences()).isEmpty();
    assertThat(comparison.equal()).isTrue();
    assertThat(comparison.sourceRows()).isEqualTo(DATA.rows(TickitTable.SALES));
    assertThat(comparison.currentRows()).isEqualTo(comparison.sourceRows());
    assertThat(comparison.changes())
        .containsEntry(ChangeOperation.READ, comparison.sourceRows())
        .containsEntry(ChangeOperation.DELETE, 0L);
  }

  @Test
  void isEqualForPostgres() throws Exception {
    changes = snapshot(TickitTable.EVENT);

    assertThat(compare(TickitTable.EVENT).differences()).isEmpty();
  }

  @Test
  void letsLaterChangesWin() throws Exception {
    LakeChange last = changes.get(6);
    changes.set(
        6, new LakeChange(ChangeOperation.CREATE, History.position(1), last.image().with(2, "0")));
    changes.add(new LakeChange(ChangeOperation.DELETE, History.position(2), last.image()));
    changes.add(new LakeChange(ChangeOperation.CREATE, History.position(3), last.image()));

    assertThat(compare(TickitTable.SALES).differences()).isEmpty();
  }

  @Test
  void findsALostRow() throws Exception {
    changes.remove(6);

    assertThat(compare(TickitTable.SALES).differences())
        .containsExactly("sales salesid '7': in the source, but not in the lake");
  }

  @Test
  void findsALostDelete() throws Exception {
    changes.add(
        new LakeChange(
            ChangeOperation.CREATE,
            History.position(9),
            changes.get(6).image().with(0, "1000000")));

    TableComparison comparison = compare(TickitTable.SALES);

    assertThat(comparison.equal()).isFalse();
    assertThat(comparison.differences())
        .containsExactly("sales salesid '1000000': in the lake, but not in the source");
  }

  @Test
  void findsADeleteThatNeverWas() throws Exception {
    changes.add(
        new LakeChange(ChangeOperation.DELETE, History.position(9), changes.get(6).image()));

    assertThat(compare(TickitTable.SALES).differences())
        .containsExactly("sales salesid '7': in the source, but not in the lake");
  }

  @Test
  void findsAWrongDecimalAndAShiftedTimestamp() throws Exception {
    spoil(6, "pricepaid", "0.01");
    spoil(2, "saletime", "2008-01-01 03:00:00");

    assertThat(compare(TickitTable.SALES).differences())
        .containsExactly(
            "sales salesid '3': saletime must be '%s', but is '2008-01-01 03:00:00.000'"
                .formatted(snapshot(TickitTable.SALES).get(2).image().value(9)),
            "sales salesid '7': pricepaid must be '%s', but is '0.01'"
                .formatted(DATA.row(TickitTable.SALES, 6).value(7)));
  }

  @Test
  void findsANullInsteadOfAValue() throws Exception {
    spoil(6, "buyerid", null);

    assertThat(compare(TickitTable.SALES).equal()).isFalse();
  }

  @Test
  void findsThatThereIsNoFile() throws Exception {
    try (Lake lake = Lake.at(folder)) {
      assertThat(
              LakeComparison.compare(
                      lake, CheckedTable.tickit(TickitTable.SALES), running.databases().of("mysql"))
                  .differences())
          .containsExactly("sales: no file in the lake for 172 rows in the source");
    }
  }

  private void spoil(int index, String column, @Nullable String value) {
    int at = CheckedTable.tickit(TickitTable.SALES).expectation().lakeColumns().indexOf(column);
    LakeChange change = changes.get(index);
    changes.set(
        index,
        new LakeChange(change.operation(), change.position(), change.image().with(at, value)));
  }

  private static List<LakeChange> snapshot(TickitTable table) {
    RowExpectation expectation = CheckedTable.tickit(table).expectation();
    List<LakeChange> read = new ArrayList<>();
    DATA.rowsOf(table)
        .forEach(
            row ->
                read.add(
                    new LakeChange(
                        ChangeOperation.READ, History.position(0), expectation.expected(row))));
    return read;
  }

  private TableComparison compare(TickitTable table) throws Exception {
    LakeFiles.write(folder, table, "1", changes);
    JdbcDatabase database = running.databases().of(table);
    try (Lake lake = Lake.at(folder)) {
      return LakeComparison.compare(lake, CheckedTable.tickit(table), database);
    }
  }
}
