package io.caudal.local.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caudal.LakeJob;
import io.caudal.config.ProblemsException;
import io.caudal.local.flink.RunningJob;
import io.caudal.local.server.MySqlServer;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** However a real MySQL is set up, it is read exactly, or refused with the reason. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServerSettingsIT {

  @TempDir static Path folder;
  private MySqlServer server;
  private MySqlLake lake;

  @BeforeAll
  void startServers() throws Exception {
    server = RealMySql.start(folder.resolve("mysql"), "--gtid-mode=OFF", "--sync-binlog=1");
    lake = MySqlLake.start(folder, server);
    lake.execute("CREATE TABLE t (id INT PRIMARY KEY, version INT)", "INSERT INTO t VALUES (1, 1)");
  }

  @AfterAll
  void stopServers() throws Exception {
    if (lake != null) {
      lake.close();
    }
  }

  /** Without GTIDs a commit is in the log a second before a SELECT sees it. */
  @Test
  @Order(1)
  void ofCommitsOnTheirWayWhenTheSnapshotBegins() throws Exception {
    lake.execute("SET GLOBAL binlog_group_commit_sync_delay = 1000000");
    List<String> sessions = Collections.nCopies(16, "");
    try (VersionedTraffic traffic = VersionedTraffic.start(lake.database(), "t0", 50, sessions)) {
      RunningJob job = lake.run("on_their_way", lake.source("t0"), 2, Optional.empty());
      MySqlLake.await("the log").until(() -> lake.history("on_their_way", "t0").logged() >= 200);
      lake.execute("SET GLOBAL binlog_group_commit_sync_delay = 0");
      lake.prove("on_their_way", job, Map.of("t0", traffic));
    }
    lake.execute(
        "SET GLOBAL gtid_mode = OFF_PERMISSIVE",
        "SET GLOBAL gtid_mode = ON_PERMISSIVE",
        "SET GLOBAL gtid_mode = ON");
  }

  @Test
  @Order(2)
  void overTlsAlone() throws Exception {
    lake.execute("ALTER USER caudal REQUIRE SSL");
    Map<String, String> source = lake.source("t");
    source.put("ssl-mode", "require");
    readsSnapshotAndLog("tls", source);
    source.put("ssl-mode", "verify-ca");
    source.put("ssl-root-certificate", server.authority().toString());
    readsSnapshotAndLog("authority", source);
    lake.execute("ALTER USER caudal REQUIRE NONE");
  }

  /** The password then travels encrypted with the server's key. */
  @Test
  @Order(3)
  void withoutTlsWhileTheServerForgetsThePassword() throws Exception {
    Map<String, String> source = lake.source("t");
    source.put("ssl-mode", "disable");
    AtomicBoolean forget = new AtomicBoolean(true);
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try {
      Future<?> forgetting =
          executor.submit(
              () -> {
                while (forget.get()) {
                  lake.execute("FLUSH PRIVILEGES");
                }
                return null;
              });
      readsSnapshotAndLog("forgetful", source);
      forget.set(false);
      forgetting.get();
    } finally {
      executor.shutdownNow();
    }
  }

  @Test
  @Order(4)
  void fromTheLogsEndOn() throws Exception {
    Map<String, String> source = lake.source("t");
    source.put("startup", "latest");
    RunningJob job = lake.run("latest", source, 1, Optional.empty());
    MySqlLake.await("the log")
        .until(
            () -> {
              change();
              return lake.history("latest", "t").logged() > 1;
            });
    lake.stop(job);
    assertThat(lake.history("latest", "t").selected()).isZero();
  }

  /** MySQL logs it as a statement with a GTID of its own. */
  @Test
  @Order(5)
  void aTruncatedTableOnceAcrossARestore() throws Exception {
    lake.execute("CREATE TABLE e (id INT PRIMARY KEY, version INT)", "INSERT INTO e VALUES (1, 1)");
    RunningJob job = lake.run("emptied", lake.source("e"), 1, Optional.empty());
    MySqlLake.await("the snapshot").until(() -> lake.history("emptied", "e").selected() == 1);
    lake.execute("TRUNCATE TABLE e");
    MySqlLake.await("the truncate").until(() -> lake.history("emptied", "e").logged() == 1);
    String savepoint = lake.stop(job);
    RunningJob restored = lake.run("emptied", lake.source("e"), 1, Optional.of(savepoint));
    lake.execute("INSERT INTO e VALUES (2, 1)");
    MySqlLake.await("the log").until(() -> lake.history("emptied", "e").logged() > 1);
    lake.stop(restored);
    assertThat(lake.history("emptied", "e").logged()).isEqualTo(2);
  }

  /** The log has virtual columns, and lacks those that an index on an expression makes. */
  @Test
  @Order(6)
  void rowsWithColumnsThatTheServerMakes() throws Exception {
    lake.execute(
        "CREATE TABLE g (id INT PRIMARY KEY, version INT, v INT AS (id + 1) VIRTUAL, s INT AS (id"
            + " + 2) STORED, INDEX ((version * 2)))",
        "INSERT INTO g (id, version) VALUES (1, 1)");
    RunningJob job = lake.run("generated", lake.source("g"), 1, Optional.empty());
    MySqlLake.await("the snapshot").until(() -> lake.history("generated", "g").selected() == 1);
    lake.execute("UPDATE g SET version = 2");
    MySqlLake.await("the log").until(() -> lake.history("generated", "g").logged() == 1);
    assertThat(job.lastFailure()).isEmpty();
    lake.stop(job);
  }

  @Test
  @Order(7)
  void notRowsInPart() throws Exception {
    lake.execute("CREATE TABLE p (id INT PRIMARY KEY, version INT)", "INSERT INTO p VALUES (1, 1)");
    RunningJob job = lake.run("part", lake.source("p"), 1, Optional.empty());
    MySqlLake.await("the snapshot").until(() -> lake.history("part", "p").selected() == 1);
    lake.execute("SET SESSION binlog_row_image = MINIMAL", "UPDATE p SET version = 2");
    assertThat(MySqlLake.failure(job))
        .contains(
            "it is not skipped: a change of " + MySqlLake.DATABASE + ".p without all its columns");
    job.cancel();
  }

  @Test
  @Order(8)
  void notXaTransactions() throws Exception {
    lake.execute("CREATE TABLE x (id INT PRIMARY KEY, version INT)", "INSERT INTO x VALUES (1, 1)");
    RunningJob job = lake.run("xa", lake.source("x"), 1, Optional.empty());
    MySqlLake.await("the snapshot").until(() -> lake.history("xa", "x").selected() == 1);
    lake.execute(
        "XA START 'a'",
        "UPDATE x SET version = 2",
        "XA END 'a'",
        "XA PREPARE 'a'",
        "XA COMMIT 'a'");
    assertThat(MySqlLake.failure(job))
        .contains(
            "it is not skipped: a change of " + MySqlLake.DATABASE + ".x in an XA transaction");
    job.cancel();
  }

  @Test
  @Order(9)
  void notFromALogThatIsPurged() throws Exception {
    RunningJob job = lake.run("purged", lake.source("t"), 1, Optional.empty());
    MySqlLake.await("the snapshot").until(() -> lake.history("purged", "t").selected() == 1);
    String savepoint = lake.stop(job);
    change();
    lake.execute("FLUSH BINARY LOGS");
    change();
    lake.execute("FLUSH BINARY LOGS", "PURGE BINARY LOGS BEFORE NOW() + INTERVAL 1 DAY");
    assertThatThrownBy(() -> lake.run("purged", lake.source("t"), 1, Optional.of(savepoint)))
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining("source.shop, binary log: must still have the transactions")
        .hasMessageContaining("is purged");
  }

  /** Last: it stays in the server's history. */
  @Test
  @Order(10)
  void notWithTaggedGtids() throws Exception {
    RunningJob job = lake.run("tagged", lake.source("t"), 1, Optional.empty());
    MySqlLake.await("the snapshot").until(() -> lake.history("tagged", "t").selected() == 1);
    lake.execute("SET gtid_next = 'AUTOMATIC:tag'", "UPDATE t SET version = version + 1");
    assertThat(MySqlLake.failure(job))
        .startsWith(
            "UnreadableLogException: the log has what cannot be read, and it is not skipped: a"
                + " transaction with a tagged GTID");
    job.cancel();
    assertThat(refusals(lake.source("t"))).contains("must have no tagged GTIDs");
  }

  private void readsSnapshotAndLog(String name, Map<String, String> source) throws Exception {
    RunningJob job = lake.run(name, source, 1, Optional.empty());
    MySqlLake.await("the snapshot").until(() -> lake.history(name, "t").selected() == 1);
    change();
    MySqlLake.await("the log").until(() -> lake.history(name, "t").logged() == 1);
    assertThat(job.lastFailure()).isEmpty();
    lake.stop(job);
  }

  private void change() throws Exception {
    lake.execute("UPDATE t SET version = version + 1");
  }

  private String refusals(Map<String, String> source) {
    try {
      LakeJob.plan(lake.groups("refused", source));
      return "nothing";
    } catch (ProblemsException refused) {
      return refused.problems().toString();
    }
  }
}
