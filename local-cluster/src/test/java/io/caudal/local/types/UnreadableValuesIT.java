package io.caudal.local.types;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.local.flink.RunningJob;
import io.caudal.local.rows.JdbcDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A value that the lake cannot hold stops the job; it never becomes NULL or another value. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnreadableValuesIT {

  private static final String NOT_SKIPPED =
      "UnreadableLogException: the log has what cannot be read, and it is not skipped: ";

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
    database.execute(
        List.of("CREATE TABLE " + table + " (id int PRIMARY KEY, c " + type + ")", insert + "1)"));

    RunningJob logged = run(table, table + "_logged");
    Awaitility.await("the snapshot")
        .atMost(TypesLake.DEADLINE)
        .until(() -> lake.seen(table).reads() == 1);
    database.execute(List.of(insert + "2, '" + value + "')"));
    assertThat(failure(logged)).startsWith(message);

    assertThat(failure(run(table, table + "_read"))).startsWith(message);
  }

  /** A session of MariaDB decides how its changes are logged. */
  @ParameterizedTest
  @MethodSource("formsOfTheLog")
  void stopsTheJobWhereTheLogLacksTheRow(String table, List<String> session, String reason)
      throws Exception {
    JdbcDatabase database = lake.mysql();
    database.execute(
        List.of(
            "CREATE TABLE "
                + table
                + " (id int PRIMARY KEY, c text, twice int AS (id * 2) VIRTUAL)",
            "INSERT INTO " + table + " (id, c) VALUES (1, 'x')"));
    RunningJob job = lake.run(table, Map.of("source.mysql", lake.mysqlSource(table)));
    Awaitility.await("the snapshot")
        .atMost(TypesLake.DEADLINE)
        .until(() -> lake.seen(table).reads() == 1);
    database.execute(List.of("UPDATE " + table + " SET c = 'y'", "DELETE FROM " + table));
    Awaitility.await("whole rows")
        .atMost(TypesLake.DEADLINE)
        .until(() -> lake.seen(table).deletes() == 1);
    database.execute(session);
    assertThat(failure(job)).contains(reason);
  }

  private static Stream<Arguments> formsOfTheLog() throws IOException {
    Path file = Files.writeString(folder.resolve("m5.txt"), "2\tx\n");
    return Stream.of(
        Arguments.of(
            "m1",
            List.of(
                "SET GLOBAL log_bin_compress = ON",
                "INSERT INTO m1 (id, c) VALUES (2, repeat('x', 1000))",
                "SET GLOBAL log_bin_compress = OFF"),
            NOT_SKIPPED + "a compressed change, which log_bin_compress makes"),
        Arguments.of(
            "m2",
            List.of("SET SESSION binlog_row_image = MINIMAL", "INSERT INTO m2 (id) VALUES (2)"),
            NOT_SKIPPED + "a change of types.m2 without all its columns"),
        Arguments.of(
            "m3",
            List.of("SET SESSION binlog_format = STATEMENT", "INSERT INTO m3 (id) VALUES (2)"),
            NOT_SKIPPED + "changes in database types as a statement (INSERT)"),
        Arguments.of(
            "m4",
            List.of(
                "XA START 'a'",
                "INSERT INTO m4 (id) VALUES (2)",
                "XA END 'a'",
                "XA PREPARE 'a'",
                "XA ROLLBACK 'a'"),
            "Failed to replace GTID event with backwards-compatible event"),
        Arguments.of(
            "m5",
            List.of(
                "SET SESSION binlog_format = STATEMENT",
                "LOAD DATA INFILE '" + file.toAbsolutePath() + "' INTO TABLE m5 (id, c)"),
            NOT_SKIPPED + "changes in database types as a statement (LOAD)"));
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
