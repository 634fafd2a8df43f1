package io.caudal.local.types;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.local.flink.ChangesSeen;
import io.caudal.local.flink.RunningJob;
import io.caudal.local.rows.JdbcDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the type table of the README says of each type is true of its edges, whether the snapshot or
 * the log brought them, in a JVM whose zone has gaps.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ColumnTypesIT {

  private static final int SNAPSHOT = 1;
  private static final int LOG = 1001;

  @TempDir static Path folder;
  private final List<TypedTable> mysql = MySqlTables.all();
  private final List<TypedTable> postgres = PostgresTables.all();
  private TypesLake lake;

  @BeforeAll
  void startServers() throws Exception {
    lake = TypesLake.start(folder);
  }

  @AfterAll
  void stopServers() throws Exception {
    lake.close();
  }

  @Test
  void everyTypeIsTheSameInSnapshotAndLog() throws Exception {
    create(lake.mysql(), "mysql", mysql, List.of());
    create(lake.postgres(), "postgres", postgres, PostgresTables.PREPARATION);
    RunningJob job =
        lake.run(
            "all",
            Map.of(
                "source.mysql",
                lake.mysqlSource(names(mysql)),
                "source.postgres",
                lake.postgresSource(names(postgres), "types_all")));
    TypesLake.await(job, "the snapshot", () -> all().allMatch(this::isRead));
    change(lake.mysql(), mysql);
    change(lake.postgres(), postgres);
    TypesLake.await(job, "the log", () -> all().allMatch(this::isLogged));
    lake.stop(job);
    SoftAssertions proof = new SoftAssertions();
    for (TypedTable table : all().toList()) {
      prove(proof, table);
    }
    proof.assertAll();
  }

  @Test
  void aDateTimeThatTheJvmsZoneSkips() throws Exception {
    TypedTable gap =
        TypedTable.of(
            "m_gap",
            TypedColumn.of(
                "datetime",
                "TIMESTAMP",
                "'2010-04-04 02:30:00'",
                "2010-04-04 02:30:00",
                "'1582-10-10 00:00:00'",
                "1582-10-10 00:00:00"));
    create(lake.mysql(), "mysql", List.of(gap), List.of());
    RunningJob job = lake.run("gap", Map.of("source.mysql", lake.mysqlSource("m_gap")));
    TypesLake.await(job, "the snapshot", () -> isRead(gap));
    lake.stop(job);
    LakeRows rows = lake.read("gap", gap.name());
    for (int row = 0; row < gap.rows(); row++) {
      assertThat(rows.row("r", SNAPSHOT + row)).isEqualTo(gap.expected(row));
    }
  }

  @Test
  void aLargeTextThatAnUpdateLeavesAlone() throws Exception {
    TypedTable large =
        TypedTable.of(
            "p_large",
            TypedColumn.of(
                "text",
                "VARCHAR",
                "(SELECT string_agg(md5(n::text), '') FROM generate_series(1, 3125) n)",
                ""));
    create(lake.postgres(), "postgres", List.of(large), List.of());
    RunningJob job =
        lake.run("large", Map.of("source.postgres", lake.postgresSource("p_large", "types_large")));
    TypesLake.await(job, "the snapshot", () -> isRead(large));
    TypesLake.execute(lake.postgres(), List.of(large.update(SNAPSHOT)));
    TypesLake.await(job, "the update", () -> lake.seen("p_large").updates() == large.rows());
    lake.stop(job);
    LakeRows rows = lake.read("large", "p_large");
    assertThat(rows.row("r", SNAPSHOT).get("text_")).hasSize(100_000);
    assertThat(rows.row("u", SNAPSHOT)).isEqualTo(rows.row("r", SNAPSHOT));
  }

  private void create(
      JdbcDatabase database, String source, List<TypedTable> tables, List<String> before)
      throws Exception {
    List<String> statements = new ArrayList<>(before);
    for (TypedTable table : tables) {
      statements.add(table.create());
      if (source.equals("postgres") && table.wholeDeletes()) {
        statements.add("ALTER TABLE " + table.name() + " REPLICA IDENTITY FULL");
      }
      statements.add(table.insert(SNAPSHOT));
      if (table.select().isPresent()) {
        Path sql = Files.createDirectories(lake.sqlFolder().resolve(source));
        Files.writeString(sql.resolve(table.name() + ".sql"), table.select().orElseThrow());
      }
    }
    TypesLake.execute(database, statements);
  }

  private static void change(JdbcDatabase database, List<TypedTable> tables) throws SQLException {
    List<String> statements = new ArrayList<>();
    for (TypedTable table : tables) {
      statements.add(table.insert(LOG));
      statements.add(table.update(LOG));
      statements.add(table.delete(LOG));
    }
    TypesLake.execute(database, statements);
  }

  private Stream<TypedTable> all() {
    return Stream.concat(mysql.stream(), postgres.stream());
  }

  private static String names(List<TypedTable> tables) {
    return tables.stream().map(TypedTable::name).collect(Collectors.joining(","));
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
    LakeRows rows = lake.read("all", table.name());
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
