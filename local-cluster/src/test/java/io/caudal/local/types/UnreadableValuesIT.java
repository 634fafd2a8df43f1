package io.caudal.local.types;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.local.flink.RunningJob;
import io.caudal.local.rows.JdbcDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A value that the lake cannot hold stops the job; it never becomes NULL or another value. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnreadableValuesIT {

  @TempDir static Path folder;
  private TypesLake lake;

  @BeforeAll
  void startServers() throws Exception {
    lake = TypesLake.start(folder);
  }

  @AfterAll
  void stopServers() throws Exception {
    lake.close();
  }

  @ParameterizedTest
  @CsvSource({
    "u1, date, infinity, the date is infinite",
    "u2, timestamp, -infinity, the time is infinite",
    "u3, timestamptz, infinity, the time is infinite",
    "u4, timestamp(3), 10000-01-01, the time is infinite or outside the years 1 to 9999",
    "u5, 'numeric(8,2)', NaN, ''",
  })
  void stopsTheJob(String table, String type, String value, String reason) throws Exception {
    String message = "UnreadableValueException: postgres:public." + table + ", column c: " + reason;
    JdbcDatabase database = lake.postgres();
    String insert = "INSERT INTO " + table + " VALUES (";
    TypesLake.execute(
        database,
        List.of("CREATE TABLE " + table + " (id int PRIMARY KEY, c " + type + ")", insert + "1)"));

    RunningJob logged = run(table, table + "_logged");
    Awaitility.await("the snapshot")
        .atMost(TypesLake.DEADLINE)
        .until(() -> lake.seen(table).reads() == 1);
    TypesLake.execute(database, List.of(insert + "2, '" + value + "')"));
    assertThat(failure(logged)).startsWith(message);

    assertThat(failure(run(table, table + "_read"))).startsWith(message);
  }

  /** MariaDB's log may be compressed from one moment to the next. */
  @Test
  void aChangeThatTheLogHasCompressed() throws Exception {
    JdbcDatabase database = lake.mysql();
    TypesLake.execute(
        database,
        List.of("CREATE TABLE m1 (id int PRIMARY KEY, c text)", "INSERT INTO m1 VALUES (1, 'x')"));
    RunningJob job = lake.run("m1", Map.of("source.mysql", lake.mysqlSource("m1")));
    Awaitility.await("the snapshot")
        .atMost(TypesLake.DEADLINE)
        .until(() -> lake.seen("m1").reads() == 1);
    TypesLake.execute(
        database,
        List.of(
            "SET GLOBAL log_bin_compress = ON", "INSERT INTO m1 VALUES (2, repeat('x', 1000))"));
    assertThat(failure(job))
        .startsWith(
            "UnreadableLogException: the log has what cannot be read, and it is not skipped: a"
                + " compressed change, which log_bin_compress makes");
  }

  private RunningJob run(String table, String name) throws Exception {
    return lake.run(name, Map.of("source.postgres", lake.postgresSource(table, name)));
  }

  private static String failure(RunningJob job) {
    return Awaitility.await("the failure")
        .atMost(TypesLake.DEADLINE)
        .until(job::lastFailure, Optional::isPresent)
        .orElseThrow();
  }
}
