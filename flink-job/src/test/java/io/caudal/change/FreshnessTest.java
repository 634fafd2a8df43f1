package io.caudal.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

final class FreshnessTest {

  private final Freshness freshness =
      new Freshness(Clock.fixed(Instant.ofEpochMilli(10_000), ZoneOffset.UTC));

  @Test
  void isZeroWhileNothingIsOnItsWay() {
    assertThat(freshness.millis()).isZero();
    freshness.barrier(1);
    freshness.completed(1);
    assertThat(freshness.millis()).isZero();
  }

  @Test
  void tellsOfTheOldestChange() {
    freshness.arrived(9_000);
    freshness.arrived(7_000);
    freshness.arrived(8_000);

    assertThat(freshness.millis()).isEqualTo(3_000);
  }

  @Test
  void waitsForTheCheckpointToComplete() {
    freshness.arrived(7_000);
    freshness.barrier(1);
    freshness.arrived(9_500);

    assertThat(freshness.millis()).isEqualTo(3_000);
    freshness.completed(1);
    assertThat(freshness.millis()).isEqualTo(500);
    freshness.barrier(2);
    freshness.completed(2);
    assertThat(freshness.millis()).isZero();
  }

  @Test
  void leavesWhatLaterCheckpointsHold() {
    freshness.arrived(6_000);
    freshness.barrier(1);
    freshness.arrived(7_000);
    freshness.barrier(2);
    freshness.arrived(8_000);
    freshness.barrier(3);

    freshness.completed(2); // 1 was aborted
    assertThat(freshness.millis()).isEqualTo(2_000);
    freshness.completed(1); // told late
    assertThat(freshness.millis()).isEqualTo(2_000);
  }

  /** The database's clock may be ahead of this machine's. */
  @Test
  void isNeverNegative() {
    freshness.arrived(11_000);

    assertThat(freshness.millis()).isZero();
  }
}
