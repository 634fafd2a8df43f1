package io.caudal.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where Flink CDC's source is known to lose changes: the same scenario with it, to show that the
 * test can see the fault, and with ours.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KnownFaultsIT {

  private static final Logger LOG = LoggerFactory.getLogger(KnownFaultsIT.class);
  private static final int COPIED = 6000;
  private static final Duration TWO_HEARTBEATS_AND_A_CHECKPOINT = Duration.ofMillis(400);

  @TempDir static Path folder;
  private PostgresBench bench;

  @BeforeAll
  void start() throws Exception {
    bench = PostgresBench.start(folder);
  }

  @AfterAll
  void stop() throws Exception {
    bench.close();
  }

  /** A commit ends in the log where the next transaction begins. */
  @ParameterizedTest
  @EnumSource(Connector.class)
  void theFirstChangeAfterARestart(Connector connector) throws Exception {
    Trial trial = trial(connector, "first");
    trial.startReading();
    Ledger ledger = new Ledger();
    try (Session session = new Session(bench.open(trial.name()), ledger, "one", 1)) {
      awaitLog(trial, session);
      ledger.beginLog(List.of("one"));
      for (int round = 0; round < Rounds.orElse(3); round++) {
        session.insert(1);
        trial.awaitDelivered(session.commitAndTell());
        TimeUnit.MILLISECONDS.sleep(TWO_HEARTBEATS_AND_A_CHECKPOINT.toMillis());
        trial.stop();
        session.insert(1);
        session.commit();
        trial.startReading();
        session.insert(1);
        trial.awaitDelivered(session.commitAndTell());
      }
    }
    trial.stop();
    judge(connector, Verdict.of(ledger, trial.delivered()));
  }

  /** COPY logs many rows in one record, and a checkpoint may fall between them. */
  @ParameterizedTest
  @EnumSource(Connector.class)
  void theRestOfACopyAfterAFailureInIt(Connector connector) throws Exception {
    Trial trial = trial(connector, "copy");
    trial.fault().slowDown(Duration.ofNanos(1));
    trial.startReading();
    Ledger ledger = new Ledger();
    try (Session session = new Session(bench.open(trial.name()), ledger, "one", 1)) {
      awaitLog(trial, session);
      ledger.beginLog(List.of("one"));
      for (int round = 0; round < Rounds.orElse(3); round++) {
        trial.fault().failAfterACheckpoint();
        session.copy(COPIED);
        session.commit();
        trial.fault().await();
        session.insert(1);
        trial.awaitDelivered(session.commitAndTell());
      }
    }
    trial.stop();
    judge(connector, Verdict.of(ledger, trial.delivered()));
  }

  /** A transaction that changed a row while its chunk was read, and commits after that. */
  @ParameterizedTest
  @EnumSource(Connector.class)
  void aTransactionInFlightAtTheEndOfAChunk(Connector connector) throws Exception {
    Trial trial = trial(connector, "flight");
    Ledger ledger = new Ledger();
    try (Connection admin =
            DriverManager.getConnection(
                bench.server().jdbcUrl(trial.name()),
                bench.server().admin().user(),
                bench.server().admin().password());
        Session session = new Session(admin, ledger, "one", 1)) {
      session.insert(8);
      session.commit();
      // Rows that are slow to read for all but the superuser.
      bench.execute(
          trial.name(),
          "ALTER TABLE one ENABLE ROW LEVEL SECURITY",
          "ALTER TABLE one FORCE ROW LEVEL SECURITY",
          "CREATE POLICY slow ON one USING (pg_sleep(0.25) IS NOT NULL)");
      trial.start();
      PostgresBench.await("the chunk is read", this::isChunkRead);
      ledger.beginLog(List.of("one"));
      session.update(3);
      commitSomethingElse(trial);
      PostgresBench.await("the chunk has been read", () -> !isChunkRead());
      while (!trial.slotIs("active AND confirmed_flush_lsn IS NOT NULL")) {
        commitSomethingElse(trial);
      }
      session.commit();
      bench.execute(trial.name(), "ALTER TABLE one DISABLE ROW LEVEL SECURITY");
      session.insert(1);
      trial.awaitDelivered(session.commitAndTell());
    }
    trial.stop();
    judge(connector, Verdict.of(ledger, trial.delivered()));
  }

  /**
   * The stock source's slot is there before its snapshot ends, which takes what comes meanwhile.
   */
  private static void awaitLog(Trial trial, Session session) {
    PostgresBench.await(
        "a change that comes from the log",
        () -> {
          session.insert(1);
          session.commit();
          return !trial.delivered().logged().isEmpty();
        });
  }

  /** Writes the log to the disk; and the stock source sees a chunk's end by what follows it. */
  private void commitSomethingElse(Trial trial) throws Exception {
    bench.execute(trial.name(), "CREATE TABLE other ()", "DROP TABLE other");
  }

  private boolean isChunkRead() throws Exception {
    return bench.holds(
        "postgres",
        "EXISTS (SELECT FROM pg_stat_activity WHERE usename = 'caudal' AND wait_event = 'PgSleep'"
            + " AND query LIKE 'SELECT * %')");
  }

  private Trial trial(Connector connector, String scenario) throws Exception {
    Trial trial =
        bench.trial(connector, scenario + "-" + connector.name().toLowerCase(Locale.ROOT), "one");
    bench.execute(trial.name(), Session.create("one"));
    return trial;
  }

  private static void judge(Connector connector, Verdict verdict) {
    LOG.info("{}: {}", connector, verdict);
    if (connector == Connector.STOCK) {
      assertThat(verdict.lost()).isNotEmpty();
    } else {
      assertThat(verdict.isExact()).as(verdict.toString()).isTrue();
    }
  }
}
