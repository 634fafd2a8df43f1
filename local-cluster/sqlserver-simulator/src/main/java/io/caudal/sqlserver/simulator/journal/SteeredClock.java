package io.caudal.sqlserver.simulator.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Tells the time of what is replayed, and later that of another clock. */
final class SteeredClock extends Clock {

  private final Clock clock;
  private volatile @Nullable Instant replayed;

  SteeredClock(Clock clock, Instant replayed) {
    this.clock = clock;
    this.replayed = replayed;
  }

  void set(Instant time) {
    replayed = time;
  }

  void release() {
    replayed = null;
  }

  @Override
  public Instant instant() {
    Instant time = replayed;
    return time == null ? clock.instant() : time;
  }

  @Override
  public ZoneId getZone() {
    return clock.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return clock.withZone(zone);
  }
}
