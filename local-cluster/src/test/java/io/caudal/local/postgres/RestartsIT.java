package io.caudal.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every change comes once, in the order of its row, whatever the application does (COPY, changed
 * keys, subtransactions, messages, transactions that overtake each other) and however the job ends.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestartsIT {

  private static final Logger LOG = LoggerFactory.getLogger(RestartsIT.class);
  private static final List<String> TABLES = List.of("one", "two", "three");

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

  @ParameterizedTest
  @CsvSource({"100 ms, 1, often", "30 s, 2, seldom"})
  void underAnApplication(String heartbeats, int parallelism, String name) throws Exception {
    SplittableRandom random = new SplittableRandom(Long.getLong("caudal.seed", 1));
    Trial trial =
        bench
            .trial(Connector.OURS, name, "one, two")
            .with("heartbeat-interval", heartbeats)
            .with("chunk-size", "200")
            .withParallelism(parallelism);
    for (String table : TABLES) {
      bench.execute(name, Session.create(table));
    }
    try (Application application = Application.start(bench, name, random.nextLong(), TABLES)) {
      TimeUnit.SECONDS.sleep(1); // something for the snapshot to read
      trial.start();
      trial.awaitSlot();
      application.ledger().beginLog(List.of("one", "two"));
      int first = random.nextInt(4);
      for (int round = 0; round < Rounds.orElse(4); round++) {
        awaitSome(trial);
        interrupt(trial, application.ledger(), first + round);
      }
      awaitSome(trial);
      List<String> rows = application.stop();
      PostgresBench.await("the last row", () -> trial.delivered().current().equals(rows));
      trial.stop();
      Verdict verdict = Verdict.of(application.ledger(), trial.delivered());
      LOG.info("{}: {}", name, verdict);
      assertThat(verdict.isExact()).as(verdict.toString()).isTrue();
      assertThat(trial.delivered().read()).doesNotHaveDuplicates();
    }
  }

  private static void awaitSome(Trial trial) {
    long passed = trial.fault().passed();
    PostgresBench.await("some changes", () -> trial.fault().passed() > passed + 200);
  }

  private void interrupt(Trial trial, Ledger ledger, int kind) throws Exception {
    switch (kind % 4) {
      case 0 -> trial.fault().fail();
      case 1 -> trial.fault().failAfterACheckpoint();
      case 2 -> bench.cutReplication();
      default -> {
        trial.stop();
        trial.withParallelism(1 + kind % 3).with("tables", "one, two, three").start();
        ledger.beginLog(TABLES);
      }
    }
  }

  /** A transaction that changed a table before the publication had it, and commits after that. */
  @Test
  void withATableThatIsAddedWhileItIsChanged() throws Exception {
    Trial trial = bench.trial(Connector.OURS, "added", "one");
    bench.execute("added", Session.create("one"), Session.create("two"));
    trial.startReading();
    trial.stop();
    Ledger ledger = new Ledger();
    try (Session open = new Session(bench.open("added"), ledger, "two", 1);
        Session later = new Session(bench.open("added"), ledger, "two", 100)) {
      later.insert(1);
      later.commit();
      open.insert(1);
      trial.with("tables", "one, two").start();
      Awaitility.await("no snapshot without the open transaction")
          .during(Duration.ofSeconds(4))
          .atMost(Duration.ofSeconds(30))
          .until(() -> trial.delivered().read().isEmpty());
      open.insert(1);
      open.commit();
      later.insert(1);
      trial.awaitDelivered(later.commitAndTell());
      trial.stop();
      assertThat(trial.delivered().current())
          .containsExactly("two 1 1", "two 100 1", "two 101 2", "two 2 2");
    }
  }
}
