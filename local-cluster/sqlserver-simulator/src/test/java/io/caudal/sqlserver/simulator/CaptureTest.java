package io.caudal.sqlserver.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caudal.sqlserver.simulator.capture.Agent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the change tables hold, and when. */
final class CaptureTest {

  private static final Duration LAG = Duration.ofMillis(700);
  private static final String WATERMARK =
      "SELECT MAX(start_lsn) FROM [crm].cdc.lsn_time_mapping WHERE tran_id <> 0x00";

  private final Hand clock = new Hand();
  private TestDatabase database;
  private Connection connection;

  /** A clock that stands still until it is moved. */
  private static final class Hand extends Clock {

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    synchronized void move(Duration duration) {
      now = now.plus(duration);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public synchronized Instant instant() {
      return now;
    }
  }

  @BeforeEach
  void open() throws Exception {
    database =
        TestDatabase.start(
            SimulatorOptions.defaults()
                .withClock(clock)
                .withCaptureLag(LAG)
                .withHeartbeat(Duration.ofMinutes(5)));
    connection = database.connect();
    TestDatabase.run(connection, "CREATE TABLE t (id int PRIMARY KEY, v varchar(20), big text)");
    TestDatabase.capture(connection, "t");
  }

  @AfterEach
  void close() throws Exception {
    connection.close();
    database.close();
  }

  @Test
  void lagsBehindCommits() throws Exception {
    String start = "SELECT start_lsn FROM cdc.change_tables";
    assertThat(TestDatabase.rows(connection, start)).containsExactly("null");
    TestDatabase.run(connection, "INSERT INTO t VALUES (1, 'a', NULL)");
    assertThat(TestDatabase.rows(connection, WATERMARK)).containsExactly("null");

    clock.move(LAG);

    assertThat(TestDatabase.rows(connection, start)).doesNotContain("null");
    assertThat(TestDatabase.rows(connection, WATERMARK)).doesNotContain("null");
    assertThat(changes()).containsExactly("2 1 a null");
  }

  @Test
  void marksTimeWhileNothingHappens() throws Exception {
    TestDatabase.run(connection, "INSERT INTO t VALUES (1, 'a', NULL)");
    clock.move(LAG);
    List<String> watermark = TestDatabase.rows(connection, WATERMARK);
    clock.move(Duration.ofMinutes(6));

    assertThat(TestDatabase.rows(connection, "SELECT tran_id FROM cdc.lsn_time_mapping"))
        .hasSize(2)
        .endsWith("00");
    assertThat(TestDatabase.rows(connection, WATERMARK)).isEqualTo(watermark);
  }

  @Test
  void logsKeysAsDeleteAndInsertAndLobsOnlyAfter() throws Exception {
    TestDatabase.run(
        connection,
        "INSERT INTO t VALUES (1, 'a', 'lob')",
        "UPDATE t SET v = 'b' WHERE id = 1",
        "UPDATE t SET v = 'b' WHERE id = 1",
        "UPDATE t SET id = 2",
        "DELETE FROM t");
    clock.move(LAG);

    assertThat(changes())
        .containsExactly(
            "2 1 a lob", "3 1 a null", "4 1 b lob", "1 1 b null", "2 2 b lob", "1 2 b null");
    assertThat(
            TestDatabase.rows(
                connection, "SELECT __$update_mask FROM cdc.dbo_t_CT WHERE __$operation > 2"))
        .containsExactly("02", "02");
  }

  @Test
  void keepsCommitOrder() throws Exception {
    try (Connection slow = database.connect()) {
      slow.setAutoCommit(false);
      TestDatabase.run(slow, "INSERT INTO t VALUES (1, 'slow', NULL)");
      TestDatabase.run(connection, "INSERT INTO t VALUES (2, 'quick', NULL)");
      slow.commit();
    }
    clock.move(LAG);

    assertThat(changes()).containsExactly("2 2 quick null", "2 1 slow null");
  }

  @Test
  void rolledBackChangesAreNeverSeen() throws Exception {
    connection.setAutoCommit(false);
    TestDatabase.run(connection, "INSERT INTO t VALUES (1, 'a', NULL)");
    connection.rollback();
    connection.setAutoCommit(true);
    TestDatabase.run(connection, "INSERT INTO t VALUES (2, 'b', NULL)");
    clock.move(LAG);

    assertThat(changes()).containsExactly("2 2 b null");
  }

  @Test
  void stoppedAgentCapturesNothing() throws Exception {
    database.simulator().agent(Agent.STOPPED);
    TestDatabase.run(connection, "INSERT INTO t VALUES (1, 'a', NULL)");
    clock.move(Duration.ofHours(1));

    assertThat(TestDatabase.rows(connection, WATERMARK)).containsExactly("null");
    assertThat(
            TestDatabase.rows(
                connection,
                "SELECT status_desc FROM sys.dm_server_services WHERE servicename LIKE N'SQL Server Agent%'"))
        .containsExactly("Stopped");

    database.simulator().agent(Agent.RUNNING);
    assertThat(changes()).containsExactly("2 1 a null");
  }

  @Test
  void secondInstanceFollowsAddedColumn() throws Exception {
    TestDatabase.run(
        connection,
        "ALTER TABLE t ADD w int",
        "EXEC sys.sp_cdc_enable_table @source_schema = N'dbo', @source_name = N't', @role_name = NULL,"
            + " @capture_instance = N'dbo_t_2'",
        "INSERT INTO t VALUES (1, 'a', NULL, 7)");
    clock.move(LAG);

    assertThat(changes()).containsExactly("2 1 a null");
    assertThat(TestDatabase.rows(connection, "SELECT id, w FROM cdc.dbo_t_2_CT"))
        .containsExactly("1 7");
    assertError(
        "EXEC sys.sp_cdc_enable_table @source_schema = N'dbo', @source_name = N't', @role_name = NULL,"
            + " @capture_instance = N'third'",
        22962);
    TestDatabase.run(
        connection,
        "EXEC sys.sp_cdc_disable_table @source_schema = N'dbo', @source_name = N't',"
            + " @capture_instance = N'dbo_t'");
    assertThatThrownBy(this::changes)
        .hasMessage("Invalid object name 'cdc.fn_cdc_get_all_changes_dbo_t'.");
  }

  @Test
  void cleanedUpChangesCannotBeAskedFor() throws Exception {
    TestDatabase.run(connection, "INSERT INTO t VALUES (1, 'a', NULL)");
    clock.move(Duration.ofDays(3));
    TestDatabase.run(connection, "INSERT INTO t VALUES (2, 'b', NULL)");
    Instant kept = clock.instant();
    clock.move(LAG);
    List<String> start = TestDatabase.rows(connection, "SELECT start_lsn FROM cdc.change_tables");

    database.simulator().cleanUpTo("crm", "dbo_t", kept);

    assertThat(changes()).containsExactly("2 2 b null");
    assertError(
        "SELECT * FROM cdc.fn_cdc_get_all_changes_dbo_t(0x"
            + start.get(0)
            + ", sys.fn_cdc_get_max_lsn(), N'all')",
        313);
  }

  @Test
  void needsCaptureToBeEnabled() throws Exception {
    TestDatabase.run(connection, "EXEC sys.sp_cdc_disable_db");

    assertError("SELECT * FROM cdc.change_tables", 208);
    assertError(
        "EXEC sys.sp_cdc_enable_table @source_schema = N'dbo', @source_name = N't', @role_name = NULL",
        22901);
    assertThat(
            TestDatabase.rows(
                connection, "SELECT is_cdc_enabled FROM sys.databases WHERE name = 'crm'"))
        .containsExactly("false");
  }

  private List<String> changes() throws SQLException {
    return TestDatabase.rows(connection, TestDatabase.changesOf("t", "id, v, big"));
  }

  private void assertError(String statement, int number) {
    assertThatThrownBy(() -> TestDatabase.run(connection, statement))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getErrorCode()).isEqualTo(number));
  }
}
