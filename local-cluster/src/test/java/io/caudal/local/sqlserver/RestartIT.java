package io.caudal.local.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caudal.config.ProblemsException;
import io.caudal.local.flink.RunningJob;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.common.JobStatus;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Savepoints, new tables, broken connections, and gaps in the log of SQL Server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestartIT {

  @TempDir static Path folder;
  private SqlServerLake lake;
  private SqlServerUnderTest server;

  @BeforeAll
  void start() throws Exception {
    lake = SqlServerLake.start(folder);
    server = lake.server();
    server.captureLag(Duration.ofMillis(50));
  }

  @AfterAll
  void stop() throws Exception {
    lake.close();
  }

  @Test
  void goesOnFromASavepointWithAnotherTableAndParallelism() throws Exception {
    ChangingTable first = table("going", "first", 500);
    ChangingTable second = add("going", "second", 700);
    try (Connection connection = server.open("going")) {
      RunningJob job = run("going", "first", 1, Optional.empty());
      SqlServerLake.await("the snapshot", () -> lake.seen("first").reads() == 500);
      for (int i = 0; i < 20; i++) {
        first.change(connection, 10);
      }
      SqlServerLake.await("the log", () -> lake.seen("first").logged() == 200);
      String savepoint = lake.stop(job);
      for (int i = 0; i < 20; i++) {
        first.change(connection, 10);
        second.change(connection, 10);
      }
      RunningJob restored = run("going", "first, second", 2, Optional.of(savepoint));
      SqlServerLake.await("the new table", () -> lake.seen("second").reads() >= 600);
      for (int i = 0; i < 20; i++) {
        first.change(connection, 10);
        second.change(connection, 10);
      }
      awaitEnd("going", "first", first);
      awaitEnd("going", "second", second);
      lake.stop(restored);
    }
    assertThat(logged("going", "first")).isEqualTo(first.journal());
    List<String> later = logged("going", "second");
    assertThat(later).doesNotHaveDuplicates();
    assertThat(second.journal()).endsWith(later.toArray(String[]::new));
    assertThat(later).hasSizeGreaterThanOrEqualTo(200);
  }

  @Test
  void isExactWhenConnectionsBreakInsideTransactions() throws Exception {
    ChangingTable table = table("breaking", "breaking", 300);
    RunningJob job = run("breaking", "breaking", 2, Optional.empty());
    SqlServerLake.await("the snapshot", () -> lake.seen("breaking").reads() == 300);
    for (int i = 0; i < 6; i++) {
      long before = lake.seen("breaking").logged();
      try (Connection connection = server.open("breaking")) {
        table.change(connection, 2000);
      }
      SqlServerLake.await("a part", () -> lake.seen("breaking").logged() != before);
      server.cutConnections();
    }
    awaitEnd("breaking", "breaking", table);
    lake.stop(job);
    assertThat(logged("breaking", "breaking")).isEqualTo(table.journal());
  }

  @Test
  void followsASecondCaptureInstance() throws Exception {
    server.createDatabase("altered");
    server.execute(
        "altered",
        List.of(
            "CREATE TABLE altered (id int NOT NULL PRIMARY KEY, gone int NULL, kept int NULL)",
            "INSERT INTO altered VALUES (1, 10, 100)"));
    server.capture("altered", "dbo", "altered", "one");
    RunningJob job = run("altered", "altered", 1, Optional.empty());
    SqlServerLake.await("the snapshot", () -> lake.seen("altered").reads() == 1);
    server.execute("altered", List.of("INSERT INTO altered VALUES (2, 20, 200)"));
    SqlServerLake.await("the log", () -> lake.seen("altered").creates() == 1);

    server.execute("altered", List.of("ALTER TABLE altered ADD added int NULL"));
    server.capture("altered", "dbo", "altered", "two");
    server.execute("altered", List.of("INSERT INTO altered VALUES (3, 30, 300, 3000)"));
    SqlServerLake.await("the log", () -> lake.seen("altered").creates() == 2);
    server.execute(
        "altered",
        List.of(
            "EXEC sys.sp_cdc_disable_table @source_schema = N'dbo', @source_name = N'altered',"
                + " @capture_instance = N'one'",
            "INSERT INTO altered VALUES (4, 40, 400, 4000)"));
    SqlServerLake.await("the log", () -> lake.seen("altered").creates() == 3);
    String savepoint = lake.stop(job);
    server.execute("altered", List.of("INSERT INTO altered VALUES (5, 50, 500, 5000)"));
    RunningJob restored = run("altered", "altered", 1, Optional.of(savepoint));
    Awaitility.await("the log")
        .atMost(SqlServerLake.DEADLINE)
        .until(() -> lake.query("altered", "altered", "SELECT id FROM %s").contains("5"));
    lake.stop(restored);
    assertThat(
            lake.query(
                "altered",
                "altered",
                "SELECT id || ' ' || gone || ' ' || kept || ' ' || coalesce(added, 0) FROM %s"
                    + " ORDER BY id"))
        .containsExactly("1 10 100 0", "2 20 200 0", "3 30 300 0", "4 40 400 0", "5 50 500 5000");
  }

  @Test
  void endsWhenCaptureWasSwitchedOff() throws Exception {
    table("gap", "gap", 10);
    RunningJob job = run("gap", "gap", 1, Optional.empty());
    SqlServerLake.await("the snapshot", () -> lake.seen("gap").reads() == 10);
    server.execute("gap", List.of("INSERT INTO gap VALUES (11, 1, NULL)"));
    SqlServerLake.await("the log", () -> lake.seen("gap").creates() == 1);
    server.execute(
        "gap",
        List.of(
            "EXEC sys.sp_cdc_disable_table @source_schema = N'dbo', @source_name = N'gap',"
                + " @capture_instance = N'gap'",
            "INSERT INTO gap VALUES (12, 1, NULL)"));
    server.capture("gap", "dbo", "gap", "gap_again");
    server.execute("gap", List.of("INSERT INTO gap VALUES (13, 1, NULL)"));
    SqlServerLake.await("the end", () -> job.status() == JobStatus.FAILED);
    assertThat(job.lastFailure().orElse(""))
        .contains("source.crm, table dbo.gap: must still be captured as it was");
  }

  @Test
  void isNotRestoredWhenChangesWereCleanedUpUnread() throws Exception {
    Assumptions.assumeTrue(
        server.simulator().isPresent(), "a real server cleans up by the clock only");
    table("cleaned", "cleaned", 10);
    RunningJob job = run("cleaned", "cleaned", 1, Optional.empty());
    SqlServerLake.await("the snapshot", () -> lake.seen("cleaned").reads() == 10);
    server.execute("cleaned", List.of("INSERT INTO cleaned VALUES (11, 1, NULL)"));
    SqlServerLake.await("the log", () -> lake.seen("cleaned").creates() == 1);
    String savepoint = lake.stop(job);
    server.execute("cleaned", List.of("INSERT INTO cleaned VALUES (12, 1, NULL)"));
    SqlServerLake.await("the capture", () -> captured("cleaned") == 2);
    server.simulator().orElseThrow().cleanUpTo("cleaned", "cleaned", Instant.now());

    assertThatThrownBy(() -> run("cleaned", "cleaned", 1, Optional.of(savepoint)))
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining(
            "source.crm, table dbo.cleaned: must still have its changes after LSN");
  }

  private int captured(String database) throws SQLException {
    try (Connection connection = server.open(database);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM cdc.cleaned_CT")) {
      row.next();
      return row.getInt(1);
    }
  }

  private ChangingTable table(String database, String name, int rows) throws Exception {
    server.createDatabase(database);
    return add(database, name, rows);
  }

  private ChangingTable add(String database, String name, int rows) throws Exception {
    ChangingTable table = new ChangingTable("dbo." + name);
    List<String> statements = new ArrayList<>(List.of(table.create()));
    statements.addAll(table.fill(rows));
    server.execute(database, statements);
    server.capture(database, "dbo", name, name);
    return table;
  }

  private RunningJob run(String database, String tables, int parallelism, Optional<String> from)
      throws Exception {
    Map<String, String> source = server.source(database, tables);
    source.put("chunk-size", "50");
    return lake.run(database, Map.of("source.crm", source), parallelism, from);
  }

  /** Waits until the last change is in the lake, of which there may be no file yet. */
  private void awaitEnd(String lakeName, String table, ChangingTable changed) {
    String last = changed.journal().get(changed.journal().size() - 1);
    Awaitility.await("the end of " + table)
        .atMost(SqlServerLake.DEADLINE)
        .ignoreExceptions()
        .until(() -> logged(lakeName, table).contains(last));
  }

  private List<String> logged(String lakeName, String table) throws Exception {
    return lake.query(
        lakeName,
        table,
        "SELECT cdc_op || ' ' || \"order\" || ' ' || number FROM %s WHERE cdc_op <> 'r'"
            + " ORDER BY cdc_position");
  }
}
