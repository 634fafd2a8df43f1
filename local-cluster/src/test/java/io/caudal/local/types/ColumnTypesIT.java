package io.caudal.local.types;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.local.flink.RunningJob;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

  @TempDir static Path folder;
  private final List<TypedTable> mysql = MySqlTables.ofMariaDb();
  private final List<TypedTable> postgres = PostgresTables.all();
  private TypesLake lake;
  private TypesProof types;

  @BeforeAll
  void startServers() throws Exception {
    lake = TypesLake.start(folder);
    types = new TypesProof(lake);
  }

  @AfterAll
  void stopServers() throws Exception {
    lake.close();
  }

  @Test
  void everyTypeIsTheSameInSnapshotAndLog() throws Exception {
    types.create(lake.mysql(), "mysql", mysql, List.of());
    types.create(lake.postgres(), "postgres", postgres, PostgresTables.PREPARATION);
    RunningJob job =
        lake.run(
            "all",
            Map.of(
                "source.mysql",
                lake.mysqlSource(TypesProof.names(mysql)),
                "source.postgres",
                lake.postgresSource(TypesProof.names(postgres), "types_all")));
    List<TypedTable> all = Stream.concat(mysql.stream(), postgres.stream()).toList();
    TypesLake.await(job, "the snapshot", () -> all.stream().allMatch(types::isRead));
    TypesProof.change(lake.mysql(), mysql);
    TypesProof.change(lake.postgres(), postgres);
    TypesLake.await(job, "the log", () -> all.stream().allMatch(types::isLogged));
    lake.stop(job);
    types.prove("all", all);
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
    types.create(lake.mysql(), "mysql", List.of(gap), List.of());
    RunningJob job = lake.run("gap", Map.of("source.mysql", lake.mysqlSource("m_gap")));
    TypesLake.await(job, "the snapshot", () -> types.isRead(gap));
    lake.stop(job);
    LakeRows rows = lake.read("gap", gap.name());
    for (int row = 0; row < gap.rows(); row++) {
      assertThat(rows.row("r", TypesProof.SNAPSHOT + row)).isEqualTo(gap.expected(row));
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
    types.create(lake.postgres(), "postgres", List.of(large), List.of());
    RunningJob job =
        lake.run("large", Map.of("source.postgres", lake.postgresSource("p_large", "types_large")));
    TypesLake.await(job, "the snapshot", () -> types.isRead(large));
    lake.postgres().execute(List.of(large.update(TypesProof.SNAPSHOT)));
    TypesLake.await(job, "the update", () -> lake.seen("p_large").updates() == large.rows());
    lake.stop(job);
    LakeRows rows = lake.read("large", "p_large");
    assertThat(rows.row("r", TypesProof.SNAPSHOT).get("text_")).hasSize(100_000);
    assertThat(rows.row("u", TypesProof.SNAPSHOT)).isEqualTo(rows.row("r", TypesProof.SNAPSHOT));
  }
}
