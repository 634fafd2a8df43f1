package io.caudal.local.docker;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.LakeJob;
import io.caudal.config.Zone;
import io.caudal.local.check.CheckedTable;
import io.caudal.local.check.JournalComparison;
import io.caudal.local.check.JournalVerdict;
import io.caudal.local.check.Lake;
import io.caudal.local.check.LakeComparison;
import io.caudal.local.flink.ClusterSettings;
import io.caudal.local.flink.FlinkCluster;
import io.caudal.local.flink.RunningJob;
import io.caudal.local.market.MarketFill;
import io.caudal.local.market.MarketServer;
import io.caudal.local.server.FreePort;
import io.caudal.local.server.S3Server;
import io.caudal.local.tickit.Journal;
import io.caudal.local.tickit.TickitData;
import io.caudal.local.tickit.TickitDatabases;
import io.caudal.local.tickit.TickitTable;
import io.caudal.local.tickit.Traffic;
import io.caudal.local.tickit.TrafficPlan;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job captures the databases of the compose file's images, which Testcontainers starts. */
class JobOnDocker {

  private static final Duration DEADLINE = Duration.ofMinutes(5);
  private static final double SCALE = 0.02;
  private static final long CHANGES = 1_500;

  @TempDir Path folder;
  private Containers containers;
  private S3Server s3;
  private FlinkCluster cluster;

  @BeforeEach
  void start() throws Exception {
    Docker.require(JobOnDocker.class);
    containers = Containers.start();
    s3 = S3Server.start(folder.resolve("s3"));
    cluster =
        FlinkCluster.start(
            new ClusterSettings(
                folder.resolve("flink"),
                FreePort.next(),
                2,
                Duration.ofSeconds(1),
                s3.flinkSettings()));
  }

  @AfterEach
  void stop() throws Exception {
    if (cluster != null) {
      cluster.close();
      s3.close();
      containers.close();
    }
  }

  @Test
  void everyChangeIsInTheLakeOnce() throws Exception {
    System.out.println("The job captures " + containers.images());
    MarketFill.fill(containers.servers(), TickitData.scaled(SCALE), (table, rows, all) -> {});
    TickitDatabases databases = MarketFill.databases(containers.servers());
    Map<TickitTable, Instant> began = new EnumMap<>(TickitTable.class);
    try (Journal journal = Journal.in(folder.resolve("journal"));
        Traffic traffic = Traffic.start(databases, TrafficPlan.atRate(100), journal);
        Lake lake = Lake.at(s3.dataDirectory().resolve("tickit"))) {
      RunningJob job = run(Optional.empty());
      for (TickitTable table : TickitTable.values()) {
        await(traffic, job).until(() -> lake.holds(Zone.REFINED, table.lakeTable()));
        began.put(table, Instant.now());
      }
      awaitMore(traffic, job);
      String savepoint = job.stopWithSavepoint(folder.resolve("savepoints"), DEADLINE);
      RunningJob restored = run(Optional.of(savepoint));
      awaitMore(traffic, restored);
      traffic.stop();
      for (TickitTable table : TickitTable.values()) {
        await(traffic, restored).until(() -> isEqual(lake, table, databases));
      }
      restored.stopWithSavepoint(folder.resolve("savepoints"), DEADLINE);
      SoftAssertions proof = new SoftAssertions();
      for (TickitTable table : TickitTable.values()) {
        JournalVerdict verdict =
            JournalComparison.compare(
                lake,
                CheckedTable.tickit(table),
                journal,
                table,
                Objects.requireNonNull(began.get(table)));
        proof.assertThat(verdict).matches(JournalVerdict::exact, "every change once");
        proof.assertThat(isEqual(lake, table, databases)).as(table.lakeTable()).isTrue();
      }
      proof.assertAll();
    }
  }

  private RunningJob run(Optional<String> savepoint) throws Exception {
    Map<String, Map<String, String>> groups = new TreeMap<>();
    groups.put("lake", Map.of("path", "s3://" + s3.bucket() + "/tickit"));
    for (MarketServer server : containers.servers()) {
      groups.put("source." + server.source(), new TreeMap<>(server.properties()));
    }
    return cluster.job(LakeJob.plan(groups).execute(cluster.environment(savepoint)));
  }

  private static void awaitMore(Traffic traffic, RunningJob job) {
    long before = traffic.committedChanges();
    await(traffic, job).until(() -> traffic.committedChanges() >= before + CHANGES);
  }

  private static boolean isEqual(Lake lake, TickitTable table, TickitDatabases databases)
      throws SQLException {
    return LakeComparison.compare(lake, CheckedTable.tickit(table), databases.of(table)).equal();
  }

  private static ConditionFactory await(Traffic traffic, RunningJob job) {
    return Awaitility.await()
        .atMost(DEADLINE)
        .failFast(
            () -> {
              assertThat(traffic.failure()).isEmpty();
              assertThat(job.lastFailure()).isEmpty();
            });
  }
}
