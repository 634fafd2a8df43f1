package io.caudal.source.silence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SilenceTest {

  private static final Duration PATIENCE = Duration.ofSeconds(45);

  private final AtomicLong now = new AtomicLong(Duration.ofSeconds(1000).toNanos());

  @Test
  void anAnswerThatIsWorkedOnMayTakeAnyTime() {
    List<Duration> ages = new ArrayList<>();
    Silence silence = lasting(7, ages::add);
    for (int i = 0; i < 100; i++) {
      assertThat(silence.check()).isEmpty();
      pass(60);
    }
    assertThat(silence.overdueMillis()).isZero();
    assertThat(ages).startsWith(Duration.ofSeconds(5), Duration.ofSeconds(65));
  }

  @Test
  void oneThatIsNotIsWaitedForNoLongerThanThePatience() {
    Silence silence = lasting(7, age -> false);
    assertThat(silence.check()).isEmpty();
    assertThat(silence.overdueMillis()).isEqualTo(7_000);
    pass(37);
    assertThat(silence.check()).isEmpty();
    pass(1);
    assertThat(silence.check()).contains("the server works on no answer");
  }

  @Test
  void patienceBeginsAnewWithEachWordThatItIsWorkedOn() {
    AtomicLong works = new AtomicLong(1);
    Silence silence = lasting(7, age -> works.get() > 0);
    pass(300);
    assertThat(silence.check()).isEmpty();
    works.set(0);
    pass(44);
    assertThat(silence.check()).isEmpty();
    pass(1);
    assertThat(silence.check()).isPresent();
  }

  @Test
  void aDatabaseThatCannotBeAskedCountsAsIdle() {
    Silence silence =
        lasting(
            45,
            age -> {
              throw new IllegalStateException("refused");
            });
    assertThat(silence.check()).contains("the database cannot be asked: refused");
  }

  @Test
  void theVeryFirstLookAsksForNoNegativeAge() {
    List<Duration> ages = new ArrayList<>();
    assertThat(lasting(1, ages::add).check()).isEmpty();
    assertThat(ages).containsExactly(Duration.ZERO);
  }

  private Silence lasting(int seconds, WorkProbe probe) {
    return new Silence(probe, PATIENCE, Duration.ofSeconds(seconds), now::get);
  }

  private void pass(int seconds) {
    now.addAndGet(Duration.ofSeconds(seconds).toNanos());
  }
}
