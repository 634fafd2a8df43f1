package io.caudal.local.standstill;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.LakeJob;
import io.caudal.config.Zone;
import io.caudal.local.chaos.proxy.Relay;
import io.caudal.local.chaos.proxy.Tripwire;
import io.caudal.local.check.Lake;
import io.caudal.local.flink.ClusterSettings;
import io.caudal.local.flink.FlinkCluster;
import io.caudal.local.flink.RunningJob;
import io.caudal.local.server.FreePort;
import io.caudal.local.server.MariaDbServer;
import io.caudal.local.server.PostgresServer;
import io.caudal.local.server.SqlServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.assertj.core.api.SoftAssertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A reader waits for as long as its server works on the answer; once the server works on none, and
 * none comes, it is started again. All engines at once, for most of the time is spent in waiting.
 */
class SilentConnectionIT {

  private static final Duration DEADLINE = Duration.ofMinutes(5);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final String TABLE = "CREATE TABLE goods (id int PRIMARY KEY, name varchar(20))";
  private static final String ROWS = "INSERT INTO goods VALUES (1, 'a'), (2, 'b'), (3, 'c')";

  @TempDir private Path folder;

  @Test
  void isGivenUpWhenNoAnswerIsWorkedOnAndNoSooner() throws Exception {
    try (MariaDbServer mariaDb = MariaDbServer.start(folder.resolve("mariadb"));
        PostgresServer postgres = PostgresServer.start(folder.resolve("postgres"));
        SqlServer sqlServer = SqlServer.simulated(folder.resolve("sqlserver"));
        FlinkCluster cluster = cluster()) {
      List<CompletableFuture<Void>> trials =
          List.of(
              trial(cluster, source(mariaDb)),
              trial(cluster, source(postgres)),
              trial(cluster, source(sqlServer)));
      SoftAssertions.assertSoftly(
          softly ->
              trials.forEach(
                  each ->
                      softly
                          .assertThatCode(() -> each.get(DEADLINE.toSeconds(), TimeUnit.SECONDS))
                          .doesNotThrowAnyException()));
    }
  }

  private CompletableFuture<Void> trial(FlinkCluster cluster, SilentSource source) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                inTheSnapshotAndInTheLog(cluster, source);
                done.complete(null);
              } catch (Throwable failure) {
                done.completeExceptionally(new AssertionError(source.engine(), failure));
              }
            },
            "trial-" + source.engine());
    thread.setDaemon(true);
    thread.start();
    return done;
  }

  private void inTheSnapshotAndInTheLog(FlinkCluster cluster, SilentSource source)
      throws Exception {
    CompletableFuture<Connection> locked = new CompletableFuture<>();
    Tripwire wire = new Tripwire(source.chunkOnTheWire());
    try (Relay relay = Relay.to(source.port(), wire)) {
      StreamExecutionEnvironment environment = cluster.environment(Optional.empty());
      environment.setParallelism(1);
      LakeJob plan = plan(source, relay.port());
      wire.arm(() -> source.lock(locked));
      RunningJob job = cluster.job(plan.execute(environment));
      Connection lock = locked.join();
      Awaitility.await()
          .during(PATIENCE.multipliedBy(2))
          .atMost(DEADLINE)
          .until(() -> job.lastFailure().isEmpty());
      assertThat(rows(source)).isEqualTo("0 0");

      relay.silence();
      source.release(lock);
      await(
          () ->
              job.lastFailure()
                  .orElse("")
                  .contains("a connection of source.shop is silent: nothing"));
      await(() -> rows(source).equals("3 3"));

      source.execute("INSERT INTO goods VALUES (4, 'd')");
      await(() -> rows(source).equals("4 4"));
      relay.silence();
      source.execute("INSERT INTO goods VALUES (5, 'e')");
      await(() -> rows(source).equals("5 5"));
      job.cancel();
      await(() -> job.status().isGloballyTerminalState());
    }
  }

  private static SilentSource source(MariaDbServer server) throws SQLException {
    server.createDatabase("shop");
    SilentSource source =
        new SilentSource(
            "mysql",
            server.database("shop"),
            server.port(),
            "caudal",
            "caudal",
            "SELECT * FROM `shop`.`goods`",
            StandardCharsets.UTF_8,
            List.of("LOCK TABLES goods WRITE"),
            "UNLOCK TABLES");
    source.execute(TABLE, ROWS);
    return source;
  }

  /** It finds out within seconds that the reader of its log is gone. */
  private static SilentSource source(PostgresServer server) throws SQLException {
    server.createDatabase("shop");
    server.execute("ALTER SYSTEM SET wal_sender_timeout = '3s'", "SELECT pg_reload_conf()");
    SilentSource source =
        new SilentSource(
            "postgres",
            server.database("shop"),
            server.port(),
            "caudal",
            "caudal",
            "SELECT * FROM \"public\".\"goods\"",
            StandardCharsets.UTF_8,
            List.of("BEGIN", "LOCK TABLE goods IN ACCESS EXCLUSIVE MODE"),
            "COMMIT");
    source.execute(TABLE, ROWS);
    return source;
  }

  private static SilentSource source(SqlServer server) throws SQLException {
    server.createDatabase("shop");
    SilentSource source =
        new SilentSource(
            "sqlserver",
            server.database("shop"),
            server.port(),
            server.cdc().user(),
            server.cdc().password(),
            "SELECT [id], [name] FROM [dbo].[goods]",
            StandardCharsets.UTF_16LE,
            List.of("BEGIN TRANSACTION", "UPDATE goods SET name = 'x' WHERE id = 1"),
            "ROLLBACK TRANSACTION");
    source.execute(
        TABLE,
        ROWS,
        "EXEC sys.sp_cdc_enable_table @source_schema = N'dbo', @source_name = N'goods',"
            + " @role_name = NULL");
    return source;
  }

  private FlinkCluster cluster() throws Exception {
    return FlinkCluster.start(
        new ClusterSettings(
            folder.resolve("flink"),
            FreePort.next(),
            1,
            Duration.ofSeconds(1),
            Map.of(
                "restart-strategy.type", "exponential-delay",
                "restart-strategy.exponential-delay.initial-backoff", "1 s")));
  }

  private LakeJob plan(SilentSource source, int port) {
    return LakeJob.plan(
        Map.of(
            "lake",
            Map.of("path", lake(source).toUri().toString()),
            "source.shop",
            source.properties(port, PATIENCE.toSeconds() + " s")));
  }

  private Path lake(SilentSource source) {
    return folder.resolve("lakes").resolve(source.engine());
  }

  /** How many rows, and how many keys. */
  private String rows(SilentSource source) throws SQLException {
    try (Lake lake = Lake.at(lake(source))) {
      if (!lake.holds(Zone.REFINED, "goods")) {
        return "0 0";
      }
      try (Statement statement = lake.connection().createStatement();
          ResultSet row =
              statement.executeQuery(
                  "SELECT count(*) || ' ' || count(DISTINCT id) FROM "
                      + lake.changes(Zone.REFINED, "goods"))) {
        row.next();
        return row.getString(1);
      }
    }
  }

  private static void await(Callable<Boolean> condition) {
    Awaitility.await().pollInterval(Duration.ofMillis(500)).atMost(DEADLINE).until(condition);
  }
}
