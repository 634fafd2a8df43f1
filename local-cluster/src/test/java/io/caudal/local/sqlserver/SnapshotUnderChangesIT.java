package io.caudal.local.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.local.flink.RunningJob;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * While a snapshot runs, rows change, and SQL Server captures the changes later than they are
 * committed: the log is complete all the same.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SnapshotUnderChangesIT {

  private static final int ROWS = 2000;

  @TempDir static Path folder;
  private SqlServerLake lake;

  @BeforeAll
  void start() throws Exception {
    lake = SqlServerLake.start(folder);
  }

  @AfterAll
  void stop() throws Exception {
    lake.close();
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "700, 1", "5000, 1", "700, 3"})
  void everyChangeIsLoggedOnce(int lag, int parallelism) throws Exception {
    String database = "lag_" + lag + "_" + parallelism;
    String name = "moving_" + lag + "_" + parallelism;
    String still = "still_" + lag + "_" + parallelism;
    SqlServerUnderTest server = lake.server();
    server.createDatabase(database);
    ChangingTable table = new ChangingTable("[select].[" + name + "]");
    List<String> statements = new ArrayList<>(List.of("CREATE SCHEMA [select]", table.create()));
    statements.addAll(table.fill(ROWS));
    statements.add("CREATE TABLE dbo.[" + still + "] ([key] int NOT NULL PRIMARY KEY)");
    statements.add("INSERT INTO dbo.[" + still + "] VALUES (1), (2)");
    server.execute(database, statements);
    server.capture(database, "select", name, "moving");
    server.capture(database, "dbo", still, "still");
    server.captureLag(Duration.ofMillis(lag));

    try (Connection connection = server.open(database)) {
      for (int i = 0; i < 20; i++) {
        table.change(connection, 5);
      }
      Map<String, String> source = server.source(database, "select.*, " + still);
      source.put("chunk-size", "100");
      RunningJob job =
          lake.run(database, Map.of("source.crm", source), parallelism, Optional.empty());
      while (lake.seen(name).reads() == 0) {
        change(table, connection);
      }
      int certain = table.journal().size();
      for (int i = 0; i < 100 || lake.seen(name).logged() == 0; i++) {
        change(table, connection);
      }
      server.execute(database, List.of("INSERT INTO dbo.[" + still + "] VALUES (3)"));
      SqlServerLake.await("the log", () -> lake.seen(still).creates() == 1);
      lake.stop(job);

      List<String> logged = logged(database, name);
      assertThat(logged).doesNotHaveDuplicates();
      assertThat(table.journal()).endsWith(logged.toArray(String[]::new));
      assertThat(logged).hasSizeGreaterThanOrEqualTo(table.journal().size() - certain);
      assertThat(lake.query(database, name, "SELECT \"order\" FROM %s WHERE cdc_op = 'r'"))
          .doesNotHaveDuplicates();
      assertThat(current(database, name)).isEqualTo(table.rows());
      assertThat(lake.query(database, still, "SELECT \"key\" FROM %s ORDER BY 1"))
          .containsExactly("1", "2", "3");
    }
  }

  /** At the pace of a busy application, not of this loop. */
  private static void change(ChangingTable table, Connection connection) throws Exception {
    table.change(connection, 5);
    TimeUnit.MILLISECONDS.sleep(5);
  }

  private List<String> logged(String database, String name) throws Exception {
    return lake.query(
        database,
        name,
        "SELECT cdc_op || ' ' || \"order\" || ' ' || number FROM %s WHERE cdc_op <> 'r'"
            + " ORDER BY cdc_position");
  }

  private List<String> current(String database, String name) throws Exception {
    return lake.query(
        database,
        name,
        "SELECT \"order\" || ' ' || number FROM (SELECT *, row_number() OVER"
            + " (PARTITION BY \"order\" ORDER BY cdc_position DESC) AS n FROM %s)"
            + " WHERE n = 1 AND cdc_op <> 'd' ORDER BY \"order\"");
  }
}
