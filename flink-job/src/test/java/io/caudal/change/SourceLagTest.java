package io.caudal.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

final class SourceLagTest {

  private final SourceLag lag =
      new SourceLag(Clock.fixed(Instant.ofEpochMilli(10_000), ZoneOffset.UTC));

  @Test
  void isZeroBeforeTheFirstChange() {
    assertThat(lag.look()).isZero();
  }

  @Test
  void isThatOfTheFirstChangeAfterALook() {
    lag.arrived(9_000);
    lag.arrived(1_000);
    assertThat(lag.look()).isEqualTo(1_000);

    lag.arrived(8_000);
    lag.arrived(1_000);
    assertThat(lag.look()).isEqualTo(2_000);
  }

  @Test
  void staysWhileNothingComes() {
    lag.arrived(9_000);

    assertThat(lag.look()).isEqualTo(1_000);
    assertThat(lag.look()).isEqualTo(1_000);
  }

  /** The database's clock may be ahead of this machine's. */
  @Test
  void isNeverNegative() {
    lag.arrived(11_000);

    assertThat(lag.look()).isZero();
  }
}
