package io.caudal.source.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caudal.source.log.LostPositionException;
import io.debezium.connector.sqlserver.Lsn;
import io.debezium.connector.sqlserver.SqlServerChangeTable;
import io.debezium.relational.TableId;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CaptureWatchTest {

  private final CaptureWatch watch = new CaptureWatch("crm", Set.of("dbo.users", "dbo.orders"));

  @Test
  void followsASecondCaptureInstance() {
    watch.begin(Map.of());
    check(table("users", 1, 10));
    check(table("users", 1, 10), table("users", 2, 50));
    check(table("users", 2, 50));
  }

  @Test
  void noticesThatCaptureWasSwitchedOff() {
    watch.begin(Map.of());
    check(table("users", 1, 10), table("orders", 2, 10));
    assertThatThrownBy(() -> check(table("orders", 2, 10)))
        .isInstanceOf(LostPositionException.class)
        .hasMessageStartingWith(
            "source.crm, table dbo.users: must still be captured as it was (found: its capture was"
                + " switched off). ");
  }

  @Test
  void noticesOverARestartThatCaptureWasSwitchedOffAndOn() throws SQLException {
    CaptureWatch restarted = restarted(knownAfterReadingTo(100, table("users", 1, 10)));
    assertThatThrownBy(() -> restarted.check(new SqlServerChangeTable[] {table("users", 7, 80)}))
        .hasMessageContaining("switched off");
  }

  @Test
  void noticesOverARestartThatChangesWereRemoved() throws SQLException {
    CaptureWatch restarted = restarted(knownAfterReadingTo(100, table("users", 1, 10)));
    assertThatThrownBy(() -> restarted.check(new SqlServerChangeTable[] {table("users", 1, 101)}))
        .hasMessageContaining("the cleanup job removed some of them");
  }

  @Test
  void letsTheCleanUpRemoveWhatWasRead() throws SQLException {
    Map<String, String> known = knownAfterReadingTo(100, table("users", 1, 10));
    restarted(known).check(new SqlServerChangeTable[] {table("users", 1, 100)});
  }

  @Test
  void countsWhatThePositionCovers() throws SQLException {
    Map<String, String> offset = new HashMap<>(knownAfterReadingTo(50, table("users", 1, 10)));
    offset.put("commit_lsn", lsn(100).toString());
    restarted(offset).check(new SqlServerChangeTable[] {table("users", 1, 90)});
  }

  @Test
  void letsTablesBeAddedAndRemovedOverARestart() throws SQLException {
    Map<String, String> known = knownAfterReadingTo(100, table("users", 1, 10));
    CaptureWatch other = new CaptureWatch("crm", Set.of("dbo.orders"));
    other.begin(known);
    other.check(new SqlServerChangeTable[] {table("orders", 2, 200)});
  }

  @Test
  void keepsWhatItKnowsInThePosition() {
    Map<String, String> known =
        Map.of("caudal_read_to", "01", "caudal_change_tables", "1,2 dbo.users");
    assertThat(new KeptOffset.Factory().newOffset(known).getOffset()).isEqualTo(known);
    assertThat(
            KeptOffset.of(new KeptOffset.Factory().newOffset(Map.of("commit_lsn", "02")), known)
                .getOffset())
        .containsAllEntriesOf(known)
        .containsEntry("commit_lsn", "02");
  }

  private Map<String, String> knownAfterReadingTo(int end, SqlServerChangeTable table)
      throws SQLException {
    watch.begin(Map.of());
    watch.beforeRead(() -> lsn(end));
    check(table);
    watch.beforeRead(() -> lsn(end));
    return watch.known();
  }

  private static CaptureWatch restarted(Map<String, String> known) {
    CaptureWatch restarted = new CaptureWatch("crm", Set.of("dbo.users", "dbo.orders"));
    restarted.begin(known);
    return restarted;
  }

  private void check(SqlServerChangeTable... tables) {
    watch.check(tables);
  }

  private static SqlServerChangeTable table(String name, int id, int start) {
    return new SqlServerChangeTable(
        new TableId("crm", "dbo", name), "instance" + id, id, lsn(start), List.of("id"));
  }

  private static Lsn lsn(int number) {
    return Lsn.valueOf(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, (byte) number});
  }
}
