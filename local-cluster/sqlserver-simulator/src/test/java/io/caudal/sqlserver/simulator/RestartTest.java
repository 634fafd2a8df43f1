package io.caudal.sqlserver.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A simulator that is started on the folder of another goes on as that one. */
final class RestartTest {

  private static final String USER = "reader";
  private static final String PASSWORD = "Reader#12";

  @TempDir private Path folder;

  @Test
  void answersAsBefore() throws Exception {
    List<String> before;
    try (TestDatabase database = TestDatabase.start(options())) {
      try (Connection connection = database.connect()) {
        RestartScenario.run(connection, database.simulator());
        before = Contents.of(connection);
      }
    }
    for (int start = 0; start < 2; start++) {
      try (SqlServerSimulator simulator = SqlServerSimulator.start(options());
          Connection connection = connect(simulator)) {
        assertThat(Contents.of(connection)).isEqualTo(before);
      }
    }
  }

  @Test
  void goesOnWithItsNumbers() throws Exception {
    String last;
    try (TestDatabase database = TestDatabase.start(options());
        Connection connection = database.connect()) {
      RestartScenario.run(connection, database.simulator());
      last = maxLsn(connection);
    }
    try (SqlServerSimulator simulator = SqlServerSimulator.start(options());
        Connection connection = connect(simulator)) {
      TestDatabase.run(connection, "INSERT INTO heap (name) VALUES (N'next')");

      assertThat(TestDatabase.rows(connection, "SELECT id, version FROM heap WHERE name = N'next'"))
          .containsExactly("5 00000000000007d6");
      assertThat(maxLsn(connection)).isGreaterThan(last);
      assertThat(
              TestDatabase.rows(
                  connection,
                  "SELECT COUNT(*) FROM cdc.fn_cdc_get_all_changes_dbo_heap("
                      + "0x"
                      + maxLsn(connection)
                      + ", sys.fn_cdc_get_max_lsn(), N'all')"))
          .containsExactly("1");
      assertThatThrownBy(() -> TestDatabase.run(connection, "CREATE DATABASE crm"))
          .hasMessageContaining("already exists");
      TestDatabase.run(connection, "CREATE DATABASE other", "CREATE TABLE dbo.late (id int)");
      assertThat(
              TestDatabase.rows(connection, "SELECT name FROM sys.databases WHERE database_id > 4"))
          .containsExactly("crm", "other");
      assertThat(TestDatabase.rows(connection, "SELECT object_id FROM sys.tables"))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void knowsItsUsers() throws Exception {
    try (TestDatabase database = TestDatabase.start(options());
        Connection connection = database.connect()) {
      TestDatabase.run(
          connection,
          "CREATE TABLE open_ (id int)",
          "CREATE TABLE closed (id int)",
          "CREATE LOGIN reader WITH PASSWORD = 'Wrong#123'",
          "ALTER LOGIN reader WITH PASSWORD = 'Reader#12'",
          "CREATE USER reader FOR LOGIN reader",
          "GRANT SELECT ON OBJECT::dbo.open_ TO reader",
          "GRANT SELECT ON OBJECT::dbo.closed TO reader",
          "REVOKE SELECT ON OBJECT::dbo.closed TO reader");
    }
    try (SqlServerSimulator simulator = SqlServerSimulator.start(options());
        Connection connection =
            JdbcDriver.NEWER.connect(simulator, TestDatabase.NAME, USER, PASSWORD)) {
      assertThat(TestDatabase.rows(connection, "SELECT * FROM open_")).isEmpty();
      assertThatThrownBy(() -> TestDatabase.rows(connection, "SELECT * FROM closed"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("permission was denied");
    }
  }

  @Test
  void capturesWhatTheJobHadNotRead() throws Exception {
    try (TestDatabase database = TestDatabase.start(options().withCaptureLag(Duration.ofHours(1)));
        Connection connection = database.connect()) {
      TestDatabase.run(connection, "CREATE TABLE t (id int NOT NULL PRIMARY KEY)");
      TestDatabase.capture(connection, "t");
      TestDatabase.run(connection, "INSERT INTO t VALUES (1), (2)", "DELETE FROM t WHERE id = 1");
      assertThat(TestDatabase.rows(connection, "SELECT sys.fn_cdc_get_max_lsn()"))
          .containsExactly("null");
    }
    try (SqlServerSimulator simulator = SqlServerSimulator.start(options());
        Connection connection = connect(simulator)) {
      assertThat(TestDatabase.rows(connection, TestDatabase.changesOf("t", "id")))
          .containsExactly("2 1", "2 2", "1 1");
    }
  }

  @Test
  void keepsWhatTheJobMarkedWhileNothingHappened() throws Exception {
    SimulatorOptions marking = options().withHeartbeat(Duration.ZERO);
    String last;
    try (TestDatabase database = TestDatabase.start(marking);
        Connection connection = database.connect()) {
      TestDatabase.run(connection, "CREATE TABLE t (id int NOT NULL PRIMARY KEY)");
      TestDatabase.capture(connection, "t");
      last = maxLsn(connection);
    }
    try (SqlServerSimulator simulator = SqlServerSimulator.start(options());
        Connection connection = connect(simulator)) {
      assertThat(maxLsn(connection)).isEqualTo(last);
    }
  }

  @Test
  void forgetsWhatWasNotCommitted() throws Exception {
    try (TestDatabase database = TestDatabase.start(options());
        Connection connection = database.connect()) {
      TestDatabase.run(
          connection,
          "CREATE TABLE t (id int NOT NULL PRIMARY KEY)",
          "INSERT INTO t VALUES (1)",
          "BEGIN TRANSACTION",
          "CREATE TABLE u (id int)",
          "DROP TABLE u",
          "CREATE TABLE u (id int)",
          "ALTER TABLE t ADD name nvarchar(9) NULL",
          "INSERT INTO t VALUES (2, N'two')");
      Path copy = Files.createDirectories(folder.resolve("copy"));
      Files.copy(journal(), copy.resolve(journal().getFileName()));
      try (SqlServerSimulator killed =
              SqlServerSimulator.start(SimulatorOptions.defaults().withFolder(copy));
          Connection other = connect(killed)) {
        assertThat(TestDatabase.rows(other, "SELECT * FROM t")).containsExactly("1");
        assertThat(TestDatabase.rows(other, "SELECT name FROM sys.tables WHERE name IN ('t', 'u')"))
            .containsExactly("t");
        TestDatabase.run(other, "CREATE TABLE u (id int)", "INSERT INTO t VALUES (2)");
      }
      TestDatabase.run(connection, "COMMIT");
    }
    try (SqlServerSimulator simulator = SqlServerSimulator.start(options());
        Connection connection = connect(simulator)) {
      assertThat(TestDatabase.rows(connection, "SELECT * FROM t"))
          .containsExactly("1 null", "2 two");
      assertThat(TestDatabase.rows(connection, "SELECT * FROM u")).isEmpty();
    }
  }

  private SimulatorOptions options() {
    return SimulatorOptions.defaults().withFolder(folder).withHeartbeat(Duration.ofDays(1));
  }

  private Path journal() {
    return folder.resolve("sqlserver.journal");
  }

  private static Connection connect(SqlServerSimulator simulator) throws SQLException {
    return JdbcDriver.NEWER.connect(simulator, TestDatabase.NAME);
  }

  private static String maxLsn(Connection connection) throws SQLException {
    return TestDatabase.rows(connection, "SELECT sys.fn_cdc_get_max_lsn()").get(0);
  }
}
