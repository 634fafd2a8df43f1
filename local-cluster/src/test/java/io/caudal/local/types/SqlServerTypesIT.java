package io.caudal.local.types;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.config.Zone;
import io.caudal.local.check.Lake;
import io.caudal.local.flink.ChangesSeen;
import io.caudal.local.flink.RunningJob;
import io.caudal.local.sqlserver.SqlServerLake;
import io.caudal.local.sqlserver.SqlServerUnderTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The type table's word on SQL Server, through snapshot and log, in a JVM whose zone has gaps. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SqlServerTypesIT {

  private static final int SNAPSHOT = 1;
  private static final int LOG = 1001;

  @TempDir static Path folder;
  private final List<TypedTable> tables = SqlServerTables.all();
  private SqlServerLake lake;

  @BeforeAll
  void start() throws Exception {
    lake = SqlServerLake.start(folder);
  }

  @AfterAll
  void stop() throws Exception {
    lake.close();
  }

  @Test
  void everyTypeIsTheSameInSnapshotAndLog() throws Exception {
    create();
    String names = tables.stream().map(TypedTable::name).collect(Collectors.joining(","));
    RunningJob job =
        lake.run(
            "types",
            Map.of("source.sqlserver", lake.server().source("types", names)),
            1,
            Optional.empty());
    SqlServerLake.await("the snapshot", () -> tables.stream().allMatch(this::isRead));
    change();
    SqlServerLake.await("the log", () -> tables.stream().allMatch(this::isLogged));
    lake.stop(job);
    SoftAssertions proof = new SoftAssertions();
    for (TypedTable table : tables) {
      prove(proof, table);
    }
    proof.assertAll();
  }

  @Test
  void rowversionIsWhatTheServerHas() throws Exception {
    SqlServerUnderTest server = lake.server();
    server.createDatabase("versions");
    server.execute(
        "versions",
        List.of(
            "CREATE TABLE versions (id int PRIMARY KEY, note int, v rowversion)",
            "INSERT INTO versions (id, note) VALUES (1, 0), (2, 0)"));
    server.capture("versions", "dbo", "versions", "versions");
    List<String> before = versions(server);
    RunningJob job =
        lake.run(
            "versions",
            Map.of("source.sqlserver", server.source("versions", "versions")),
            1,
            Optional.empty());
    SqlServerLake.await("the snapshot", () -> lake.seen("versions").reads() == 2);
    server.execute("versions", List.of("UPDATE versions SET note = 1"));
    SqlServerLake.await("the log", () -> lake.seen("versions").updates() == 2);
    lake.stop(job);
    String inTheLake = "SELECT id || ' ' || lower(hex(v)) FROM %s WHERE cdc_op = ";
    assertThat(lake.query("versions", "versions", inTheLake + "'r' ORDER BY id")).isEqualTo(before);
    assertThat(lake.query("versions", "versions", inTheLake + "'u' ORDER BY id"))
        .isEqualTo(versions(server))
        .doesNotContainAnyElementsOf(before);
  }

  private static List<String> versions(SqlServerUnderTest server) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = server.open("versions");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT id, v FROM versions ORDER BY id")) {
      while (row.next()) {
        found.add(row.getInt(1) + " " + HexFormat.of().formatHex(row.getBytes(2)));
      }
    }
    return found;
  }

  @Test
  void aTimeThatTheDriverCannotTellStopsTheJob() throws Exception {
    SqlServerUnderTest server = lake.server();
    server.createDatabase("october");
    server.execute(
        "october",
        List.of(
            "CREATE TABLE october (id int PRIMARY KEY, c datetimeoffset(0) NULL)",
            "INSERT INTO october VALUES (1, NULL)"));
    server.capture("october", "dbo", "october", "october");
    Map<String, Map<String, String>> sources =
        Map.of("source.sqlserver", server.source("october", "october"));
    RunningJob logged = lake.run("october", sources, 1, Optional.empty());
    SqlServerLake.await("the snapshot", () -> lake.seen("october").reads() == 1);
    server.execute(
        "october", List.of("INSERT INTO october VALUES (2, '1582-10-10 00:00:00 +00:00')"));
    assertFails(logged);
    assertFails(lake.run("october_read", sources, 1, Optional.empty()));
  }

  private static void assertFails(RunningJob job) throws Exception {
    SqlServerLake.await("the failure", () -> job.lastFailure().isPresent());
    assertThat(job.lastFailure().orElseThrow())
        .startsWith(
            "UnreadableValueException: sqlserver:dbo.october, column c: the time is between"
                + " 1582-10-05 and 1582-10-25");
    job.cancel();
  }

  private void create() throws Exception {
    SqlServerUnderTest server = lake.server();
    server.createDatabase("types");
    for (TypedTable table : tables) {
      server.execute("types", List.of(table.create(), table.insert(SNAPSHOT)));
      server.capture("types", "dbo", table.name(), table.name());
      if (table.select().isPresent()) {
        Path sql = Files.createDirectories(lake.sqlFolder().resolve("sqlserver"));
        Files.writeString(sql.resolve(table.name() + ".sql"), table.select().orElseThrow());
      }
    }
  }

  private void change() throws SQLException {
    List<String> statements = new ArrayList<>();
    for (TypedTable table : tables) {
      statements.add(table.insert(LOG));
      statements.add(table.update(LOG));
      statements.add(table.delete(LOG));
    }
    lake.server().execute("types", statements);
  }

  private boolean isRead(TypedTable table) {
    return lake.seen(table.name()).reads() == table.rows();
  }

  private boolean isLogged(TypedTable table) {
    ChangesSeen seen = lake.seen(table.name());
    return seen.creates() == table.rows()
        && seen.updates() == table.rows()
        && seen.deletes() == table.rows();
  }

  private void prove(SoftAssertions proof, TypedTable table) throws SQLException {
    try (Lake opened = Lake.at(lake.files("types"))) {
      LakeRows rows =
          LakeRows.read(opened.connection(), opened.changes(Zone.REFINED, table.name()));
      assertThat(rows.size()).as(table.name()).isEqualTo(4 * table.rows());
      for (TypedColumn column : table.columns()) {
        proof
            .assertThat(rows.type(column.name()))
            .as("type of %s.%s", table.name(), column.name())
            .isEqualTo(column.lakeType());
      }
      for (int row = 0; row < table.rows(); row++) {
        Map<String, String> expected = table.expected(row);
        String name = table.name() + ", row " + row + " as ";
        proof.assertThat(rows.row("r", SNAPSHOT + row)).as(name + "r").isEqualTo(expected);
        proof.assertThat(rows.row("c", LOG + row)).as(name + "c").isEqualTo(expected);
        proof.assertThat(rows.row("u", LOG + row)).as(name + "u").isEqualTo(expected);
        proof
            .assertThat(rows.row("d", LOG + row))
            .as(name + "d")
            .isEqualTo(table.expectedDeleted(row));
      }
    }
  }
}
