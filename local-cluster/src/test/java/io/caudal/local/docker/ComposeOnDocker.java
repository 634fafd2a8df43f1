package io.caudal.local.docker;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.config.Zone;
import io.caudal.local.check.CheckedTable;
import io.caudal.local.check.JournalComparison;
import io.caudal.local.check.JournalVerdict;
import io.caudal.local.check.Lake;
import io.caudal.local.distribution.FlinkRest;
import io.caudal.local.grafana.Dashboard;
import io.caudal.local.grafana.Panel;
import io.caudal.local.server.LocalCluster;
import io.caudal.local.tickit.Journal;
import io.caudal.local.tickit.TickitTable;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A team's days with the compose file, by the README's commands, one after another. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ComposeOnDocker {

  private static final String UP = "docker compose up -d --wait";
  private static final Duration DEADLINE = Duration.ofMinutes(4);
  private static final String JOB = "ca0da100000000000000000000000000";

  /** Tables that the traffic changes all the time; the others it may leave alone for minutes. */
  private static final Set<TickitTable> BUSY =
      EnumSet.of(TickitTable.SALES, TickitTable.LISTING, TickitTable.EVENT, TickitTable.USERS);

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  static Path folder;

  private static Compose compose;
  private static final Map<TickitTable, Instant> SNAPSHOT_BEGAN = new EnumMap<>(TickitTable.class);

  @BeforeAll
  static void up() throws Exception {
    Docker.require(ComposeOnDocker.class);
    ChangedJar.copy(LocalCluster.home().resolve("../flink-job/target"), folder.resolve("job"));
    compose =
        new Compose(
            folder,
            Map.of(
                "COMPOSE_PROFILES", "sqlserver",
                "JOB_FOLDER", folder.resolve("job").toString(),
                "SCALE", "0.1",
                "CHECKPOINT_INTERVAL", "5s"));
    compose.run(UP);
  }

  @AfterAll
  static void down() {
    if (compose != null) {
      compose.run("docker compose down -v --timeout 5");
    }
  }

  /** As it is, whatever images this run has in its place. */
  @Test
  @Order(0)
  void theFileIsWhatComposeTakes() {
    compose.run(
        "docker compose -f docker-compose.yml --profile sqlserver --profile tools"
            + " --profile sqlserver-tools config -q");
  }

  @Test
  @Order(1)
  void aSecondUpChangesNothing() {
    String ids = "docker compose ps -aq --no-trunc | sort";
    String before = compose.run(ids);
    compose.run(UP);
    assertThat(compose.run(ids)).isEqualTo(before);
  }

  @Test
  @Order(2)
  void athenasStandInKnowsTheLake() throws Exception {
    try (ComposedTrino trino = ComposedTrino.at(compose.port("TRINO"))) {
      for (TickitTable table : TickitTable.values()) {
        await(table.lakeTable())
            .until(() -> trino.hasRows("SELECT 1 FROM tickit.\"" + table.lakeTable() + "\""));
        SNAPSHOT_BEGAN.put(table, Instant.now());
      }
      assertThat(trino.hasRows("SELECT * FROM tickit.sales_by_category")).isTrue();
      assertPanels(trino);
    }
  }

  /** What the dashboards show when they are opened, though not in a Grafana. */
  private static void assertPanels(ComposedTrino trino) {
    Instant now = Instant.now();
    for (Dashboard dashboard : Dashboard.all()) {
      for (Panel panel : dashboard.panels()) {
        Map<String, String> variables =
            Map.of("database", "tickit", "bucket", "minute", "table", "sales");
        String sql = panel.sql(dashboard.from(now), dashboard.to(now), variables);
        await(dashboard + " / " + panel).until(() -> trino.hasRows(sql));
      }
    }
  }

  @Test
  @Order(3)
  void goesOnWhateverContainerOfTheClusterIsKilled() {
    for (String service : List.of("taskmanager", "jobmanager", "s3", "zookeeper", "trino")) {
      compose.run("docker compose kill " + service + " && " + UP);
      awaitCheckpoints();
    }
  }

  @Test
  @Order(4)
  void isUpgradedAndScaledByTheReadmesCommands() throws Exception {
    ChangedJar.addColumn(folder.resolve("job"), "'second' AS job_version");
    compose.run(Readme.commands("docker-upgrade"));
    awaitCheckpoints();
    assertThat(flink().parallelism(JOB)).isEqualTo(3);
  }

  @Test
  @Order(5)
  void everyChangeIsInTheLakeOnce() throws Exception {
    compose.run("docker compose stop trade trade-sqlserver");
    assertEqual();
    SoftAssertions all = new SoftAssertions();
    for (TickitTable table : TickitTable.values()) {
      JournalVerdict verdict = verdict(table);
      all.assertThat(verdict).matches(JournalVerdict::exact, "every change once");
      if (BUSY.contains(table)) {
        all.assertThat(verdict.found()).as(table.lakeTable()).isPositive();
      }
    }
    all.assertAll();
    try (Lake lake = Lake.at(folder.resolve("lake"))) {
      assertThat(hasRowsOfTheChangedJar(lake)).as("rows of the changed jar").isTrue();
    }
  }

  @Test
  @Order(6)
  void losesNothingWhenDatabasesAreKilled() throws Exception {
    compose.run(UP);
    for (String service : List.of("mysql", "postgres", "sqlserver", "trade")) {
      compose.run("docker compose kill " + service + " && " + UP);
      awaitCheckpoints();
    }
    compose.run("docker compose stop trade trade-sqlserver");
    assertEqual();
  }

  @Test
  @Order(7)
  void leavesNothingBehind() {
    compose.run("docker compose down -v --timeout 5");
    for (String kind : List.of("ps -a", "volume ls", "network ls")) {
      assertThat(
              compose.run(
                  "docker %s -q --filter label=com.docker.compose.project=%s"
                      .formatted(kind, compose.project())))
          .as(kind)
          .isEmpty();
    }
  }

  private static void assertEqual() throws Exception {
    assertThat(compose.run(Readme.commands("docker-compare"))).contains("Equal: the lake holds");
    assertThat(compose.run("docker compose run --rm compare-sqlserver"))
        .contains("Equal: the lake holds");
  }

  private static JournalVerdict verdict(TickitTable table) throws SQLException {
    String service = table.source().equals("sqlserver") ? "trade-sqlserver" : "trade";
    Path journal = folder.resolve("journal-" + table.table());
    Path files = folder.resolve("lake");
    if (!files.toFile().exists()) {
      compose.run("docker compose cp s3:/data/lake/tickit " + files);
    }
    compose.run("docker compose cp " + service + ":/tmp/journal " + journal);
    try (Lake lake = Lake.at(files);
        Journal changes = Journal.in(journal)) {
      return JournalComparison.compare(
          lake,
          CheckedTable.tickit(table).withOtherColumns(),
          changes,
          table,
          Objects.requireNonNull(SNAPSHOT_BEGAN.get(table)));
    }
  }

  private static boolean hasRowsOfTheChangedJar(Lake lake) throws SQLException {
    try (var statement = lake.connection().createStatement();
        var rows =
            statement.executeQuery(
                "SELECT 1 FROM "
                    + lake.changes(Zone.REFINED, "sales")
                    + " WHERE job_version = 'second' LIMIT 1")) {
      return rows.next();
    }
  }

  /** Waits until the job has completed two more checkpoints, so what it had read is in the lake. */
  private static void awaitCheckpoints() {
    FlinkRest flink = flink();
    await("the job runs").until(() -> flink.jobState(JOB).equals("RUNNING"));
    long before = flink.completedCheckpoints(JOB);
    await("two checkpoints").until(() -> flink.completedCheckpoints(JOB) >= before + 2);
  }

  private static ConditionFactory await(String what) {
    return Awaitility.await(what).atMost(DEADLINE).ignoreExceptions();
  }

  private static FlinkRest flink() {
    return new FlinkRest(URI.create("http://127.0.0.1:" + compose.port("FLINK")));
  }
}
