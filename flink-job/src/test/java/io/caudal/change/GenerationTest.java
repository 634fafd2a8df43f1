package io.caudal.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class GenerationTest {

  private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);
  private static final History FIRST = History.of(1, NOW, Set.of("held"));
  private static final History SECOND = History.of(2, NOW.plusSeconds(60), Set.of("held"));

  @Test
  void isTheSecondAtWhichHistoryBegan() {
    assertThat(Generation.first(FIRST, "fresh").seconds()).isEqualTo(NOW.getEpochSecond());
  }

  @Test
  void hasAnEndToTellOfOnlyWhereTheLakeHasRows() {
    assertThat(Generation.first(FIRST, "fresh").isEndDue()).isFalse();
    assertThat(Generation.first(FIRST, "held").isEndDue()).isTrue();
    assertThat(Generation.first(FIRST, "held").ended().isEndDue()).isFalse();
  }

  @Test
  void lastsAsLongAsItsHistory() {
    Generation ended = Generation.first(FIRST, "held").ended();
    Generation later = ended.in(History.of(1, NOW.plusSeconds(60), Set.of("held")));

    assertThat(later.seconds()).isEqualTo(NOW.getEpochSecond());
    assertThat(later.isEndDue()).isFalse();
  }

  @Test
  void isALaterOneInAnotherHistory() {
    Generation later = Generation.first(FIRST, "fresh").in(SECOND);

    assertThat(later.seconds()).isEqualTo(NOW.getEpochSecond() + 60);
    assertThat(later.isEndDue()).isTrue();
  }

  @Test
  void isALaterOneWhateverTheClockSays() {
    History behind = History.of(2, NOW.minusSeconds(60), Set.of());

    assertThat(Generation.first(FIRST, "fresh").in(behind).seconds())
        .isEqualTo(NOW.getEpochSecond() + 1);
  }

  @Test
  void isEndedIfOneSubtaskHasSeenTheEnd() {
    Generation due = Generation.first(FIRST, "held");

    assertThat(Generation.merge(due, due).isEndDue()).isTrue();
    assertThat(Generation.merge(due, due.ended()).isEndDue()).isFalse();
    assertThat(Generation.merge(due.ended(), due).isEndDue()).isFalse();
  }

  @Test
  void isKeptByState() {
    Generation kept = Generation.kept(Generation.first(SECOND, "held").toState("shop.shop.held"));

    assertThat(kept.seconds()).isEqualTo(NOW.getEpochSecond() + 60);
    assertThat(kept.isEndDue()).isTrue();
    assertThat(kept.in(SECOND)).isSameAs(kept);
  }
}
