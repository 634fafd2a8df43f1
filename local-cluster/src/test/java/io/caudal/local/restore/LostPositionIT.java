package io.caudal.local.restore;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.local.flink.RunningJob;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.flink.api.common.JobStatus;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job whose place in a log goes while it recovers ends for good, and says why. */
@SuppressWarnings("NullAway.Init")
final class LostPositionIT {

  @TempDir private static Path folder;
  private static SmallLake lake;

  @BeforeAll
  static void start() throws Exception {
    lake =
        SmallLake.start(
            folder,
            Duration.ofMillis(500),
            Map.of(
                "restart-strategy.type", "fixed-delay",
                "restart-strategy.fixed-delay.attempts", "1000",
                "restart-strategy.fixed-delay.delay", "5 s"));
  }

  @AfterAll
  static void stop() throws Exception {
    lake.close();
  }

  @Test
  void endsWhenTheBinaryLogIsPurged() throws Exception {
    lake.mysql("CREATE TABLE orders (id INT PRIMARY KEY)", "INSERT INTO orders VALUES (1)");
    RunningJob job =
        lake.run(
            Map.of("lake", lake.lake("purged"), "source.shop", lake.mysqlSource("orders")),
            Optional.empty());
    SmallLake.await("the snapshot", () -> lake.seen("orders").reads() == 1);
    lake.mysql("INSERT INTO orders VALUES (2)");
    SmallLake.await("the log", () -> lake.seen("orders").creates() == 1);
    SmallLake.await("a checkpoint", () -> lake.changes("purged", "orders") == 2);

    lake.cluster().replaceTaskManager();
    lake.mysql("INSERT INTO orders VALUES (3)");
    lake.purgeBinaryLogs();

    awaitEnd(job);
    assertThat(job.lastFailure().orElse(""))
        .contains("source.shop, binary log: must still have binlog.0", "its files are binlog.");
  }

  @Test
  void endsWhenTheSlotIsDroppedAndCreatesNoOther() throws Exception {
    RunningJob job = runOnPostgres("contact", "gone");

    lake.cluster().replaceTaskManager();
    Awaitility.await("the drop").ignoreExceptions().until(() -> dropped("gone"));
    lake.postgres("INSERT INTO contact VALUES (3)");

    awaitEnd(job);
    assertThat(job.lastFailure().orElse(""))
        .contains("source.crm, slot gone: must still be there", "it was dropped");
    assertThat(lake.slots()).doesNotContain("gone");
  }

  @Test
  void endsWhenTheLogIsCutOffFromTheSlot() throws Exception {
    RunningJob job = runOnPostgres("address", "late");

    lake.cluster().replaceTaskManager();
    lake.postgres("INSERT INTO address VALUES (3)");
    lake.cutOffLog("late");

    awaitEnd(job);
    assertThat(job.lastFailure().orElse(""))
        .contains(
            "source.crm, slot late: must still have the log",
            "invalidation_reason is wal_removed",
            "raise \"history\" of source.crm");
    assertThat(lake.changes("late", "address")).isEqualTo(2);
  }

  /** A job that has read a table's snapshot of one row and, from its log, another. */
  private static RunningJob runOnPostgres(String table, String slot) throws Exception {
    lake.postgres(
        "CREATE TABLE " + table + " (id INT PRIMARY KEY)",
        "ALTER TABLE " + table + " OWNER TO application",
        "INSERT INTO " + table + " VALUES (1)");
    RunningJob job =
        lake.run(
            Map.of("lake", lake.lake(slot), "source.crm", lake.postgresSource(table, slot)),
            Optional.empty());
    SmallLake.await("the snapshot", () -> lake.seen(table).reads() == 1);
    lake.postgres("INSERT INTO " + table + " VALUES (2)");
    SmallLake.await("the log", () -> lake.seen(table).creates() == 1);
    SmallLake.await("a checkpoint", () -> lake.changes(slot, table) == 2);
    return job;
  }

  private static boolean dropped(String slot) throws SQLException {
    lake.postgres("SELECT pg_drop_replication_slot('" + slot + "')");
    return true;
  }

  private static void awaitEnd(RunningJob job) {
    SmallLake.await("the end", ended(job));
  }

  private static Callable<Boolean> ended(RunningJob job) {
    return () -> job.status() == JobStatus.FAILED;
  }
}
