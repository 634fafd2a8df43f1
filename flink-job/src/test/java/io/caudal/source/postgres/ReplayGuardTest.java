package io.caudal.source.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReplayGuardTest {

  private static final Map<String, String> START = Map.of("lsn", "1000", "ts_usec", "0");

  @Test
  void beginsAgainAtTheCommitBeforeAnUnfinishedTransaction() {
    ReplayGuard guard = ReplayGuard.from(START);
    assertThat(guard.admits(1100, 7, 1050L)).isTrue();

    ReplayGuard restored = ReplayGuard.from(guard.offset());

    assertThat(guard.offset()).containsEntry("lsn", "1050");
    assertThat(restored.admits(1100, 7, 1050L)).isFalse();
    assertThat(restored.admits(1200, 7, 1050L)).isTrue();
  }

  @Test
  void tellsTheChangesOfOneLogRecordApart() {
    ReplayGuard guard = ReplayGuard.from(START);
    assertThat(guard.admits(1100, 7, null)).isTrue();
    assertThat(guard.admits(1100, 7, null)).isTrue();
    assertThat(guard.index()).isEqualTo(1);

    ReplayGuard restored = ReplayGuard.from(guard.offset());

    assertThat(restored.admits(1100, 7, null)).isFalse();
    assertThat(restored.admits(1100, 7, null)).isFalse();
    assertThat(restored.admits(1100, 7, null)).isTrue();
    assertThat(restored.index()).isEqualTo(2);
  }

  @Test
  void forgetsACompleteTransactionAtTheHeartbeatAfterIt() {
    ReplayGuard guard = ReplayGuard.from(START);
    guard.admits(1100, 7, null);
    guard.heartbeat(1150L);

    assertThat(guard.offset()).containsEntry("lsn", "1150").doesNotContainKey("caudal_place");
  }

  @Test
  void keepsItsPlaceAtAHeartbeatInsideATransaction() {
    ReplayGuard guard = ReplayGuard.from(START);
    guard.admits(1100, 7, 1050L);
    guard.heartbeat(1050L);

    assertThat(guard.offset()).containsEntry("lsn", "1050").containsEntry("caudal_place", "1100");
  }

  static IntStream seeds() {
    return IntStream.range(0, 2_000);
  }

  /** Commits end where the next transaction begins, which is what Debezium stumbles over. */
  @ParameterizedTest
  @MethodSource("seeds")
  void deliversEveryChangeOnceWhateverTheRestarts(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<LoggedTransaction> log = LoggedTransaction.random(random, 25);
    List<Integer> delivered = new ArrayList<>();
    Map<String, String> stored = START;
    for (int restart = 0; restart < 6; restart++) {
      boolean last = restart == 5;
      int events = last ? Integer.MAX_VALUE : random.nextInt(40);
      stored = replay(log, stored, events, random, delivered);
    }

    assertThat(delivered)
        .containsExactlyInAnyOrderElementsOf(
            log.stream()
                .flatMap(transaction -> transaction.changes().stream())
                .map(LoggedTransaction.Change::id)
                .collect(Collectors.toList()));
  }

  private static Map<String, String> replay(
      List<LoggedTransaction> log,
      Map<String, String> stored,
      int events,
      SplittableRandom random,
      List<Integer> delivered) {
    ReplayGuard guard = ReplayGuard.from(stored);
    long start = Long.parseLong(stored.getOrDefault("lsn", "0"));
    Long lastCommit = null;
    int left = events;
    for (LoggedTransaction transaction : log) {
      if (transaction.commitStart() < start) {
        continue;
      }
      for (LoggedTransaction.Change change : transaction.changes()) {
        if (left-- <= 0) {
          return guard.offset();
        }
        if (guard.admits(change.lsn(), transaction.xid(), lastCommit)) {
          delivered.add(change.id());
        }
        if (random.nextInt(5) == 0) {
          guard.heartbeat(lastCommit);
        }
      }
      lastCommit = transaction.commitEnd();
      if (random.nextBoolean()) {
        guard.heartbeat(lastCommit);
      }
    }
    return guard.offset();
  }
}
