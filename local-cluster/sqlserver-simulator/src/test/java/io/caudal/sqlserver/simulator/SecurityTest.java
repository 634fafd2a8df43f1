package io.caudal.sqlserver.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may log in, and do what. */
final class SecurityTest {

  private static final String PASSWORD = "Reader#1";

  private TestDatabase database;

  @BeforeEach
  void open() throws Exception {
    database = TestDatabase.start();
    try (Connection connection = database.connect()) {
      TestDatabase.run(connection, "CREATE TABLE t (id int PRIMARY KEY)");
      TestDatabase.capture(connection, "t");
      TestDatabase.run(
          connection,
          "CREATE LOGIN reader WITH PASSWORD = 'Reader#1', CHECK_POLICY = OFF",
          "INSERT INTO t VALUES (1)");
    }
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void refusesWrongPassword() {
    assertError(() -> JdbcDriver.NEWER.connect(database.simulator(), "crm", "sa", "wrong"), 18456);
  }

  @Test
  void refusesDatabaseWithoutUserAndUnknownOnes() {
    assertError(this::reader, 4060);
    assertError(() -> JdbcDriver.NEWER.connect(database.simulator(), "nowhere"), 4060);
  }

  @Test
  void grantsByTableSchemaAndRole() throws Exception {
    setUp("CREATE USER reader FOR LOGIN reader");
    try (Connection reader = reader()) {
      assertError(() -> TestDatabase.rows(reader, "SELECT * FROM t"), 229);
      assertError(() -> TestDatabase.rows(reader, "SELECT * FROM cdc.change_tables"), 229);
      assertThat(TestDatabase.rows(reader, "SELECT IS_ROLEMEMBER('db_owner'), USER_NAME()"))
          .containsExactly("0 reader");

      setUp("GRANT SELECT ON dbo.t TO reader", "GRANT SELECT ON SCHEMA::cdc TO reader");
      assertThat(TestDatabase.rows(reader, "SELECT * FROM t")).containsExactly("1");
      assertThat(TestDatabase.rows(reader, "SELECT capture_instance FROM cdc.change_tables"))
          .containsExactly("dbo_t");
      assertThat(TestDatabase.rows(reader, "SELECT HAS_PERMS_BY_NAME('dbo.t', 'OBJECT', 'SELECT')"))
          .containsExactly("1");
      assertError(() -> TestDatabase.run(reader, "INSERT INTO t VALUES (2)"), 229);
      assertError(() -> TestDatabase.run(reader, "CREATE TABLE u (id int)"), 262);

      setUp("ALTER ROLE db_owner ADD MEMBER reader");
      TestDatabase.run(reader, "INSERT INTO t VALUES (2)");
    }
  }

  @Test
  void showsTheServicesToThoseWhoMayViewTheServer() throws Exception {
    setUp("CREATE USER reader FOR LOGIN reader");
    String services = "SELECT status FROM sys.dm_server_services";
    try (Connection reader = reader()) {
      assertError(() -> TestDatabase.rows(reader, services), 300);
      setUp("USE master; GRANT VIEW SERVER STATE TO reader");
      assertThat(TestDatabase.rows(reader, services)).containsExactly("4", "4");
    }
  }

  @Test
  void showsTheRequestsOfOthersToThoseWhoMayViewTheServer() throws Exception {
    setUp("CREATE USER reader FOR LOGIN reader");
    String requests =
        "SELECT r.status, s.login_name, CASE WHEN r.total_elapsed_time >= 0 THEN 1 ELSE 0 END"
            + " FROM sys.dm_exec_requests r"
            + " JOIN sys.dm_exec_sessions s ON s.session_id = r.session_id"
            + " WHERE r.wait_type IS NULL ORDER BY s.login_name";
    String sessions = "SELECT login_name FROM sys.dm_exec_sessions ORDER BY login_name";
    String permitted = "SELECT HAS_PERMS_BY_NAME(NULL, NULL, 'VIEW SERVER STATE')";
    try (Connection reader = reader();
        Connection other = database.connect()) {
      assertThat(TestDatabase.rows(reader, requests)).containsExactly("running reader 1");
      assertThat(TestDatabase.rows(reader, sessions)).containsExactly("reader");
      assertThat(TestDatabase.rows(reader, permitted)).containsExactly("0");
      setUp("USE master; GRANT VIEW SERVER STATE TO reader");
      // A client has its answer a moment before the request counts as ended.
      Awaitility.await("the end of the grant")
          .atMost(Duration.ofMinutes(1))
          .untilAsserted(
              () ->
                  assertThat(TestDatabase.rows(reader, requests))
                      .containsExactly("running reader 1"));
      assertThat(TestDatabase.rows(reader, sessions)).contains("reader", "sa");
      assertThat(TestDatabase.rows(reader, permitted)).containsExactly("1");
      Awaitility.await("the end of the reader's request")
          .atMost(Duration.ofMinutes(1))
          .untilAsserted(
              () -> assertThat(TestDatabase.rows(other, requests)).containsExactly("running sa 1"));
    }
  }

  @Test
  void changedPasswordHoldsForNewConnections() throws Exception {
    setUp("CREATE USER reader FOR LOGIN reader");
    try (Connection before = reader()) {
      setUp("ALTER LOGIN reader WITH PASSWORD = 'Changed#1'");
      assertThat(TestDatabase.rows(before, "SELECT 1")).containsExactly("1");
    }
    assertError(this::reader, 18456);
  }

  private Connection reader() throws SQLException {
    return JdbcDriver.NEWER.connect(database.simulator(), "crm", "reader", PASSWORD);
  }

  private void setUp(String... statements) throws SQLException {
    try (Connection connection = database.connect()) {
      TestDatabase.run(connection, statements);
    }
  }

  private static void assertError(ThrowingCallable work, int number) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getErrorCode()).isEqualTo(number));
  }
}
