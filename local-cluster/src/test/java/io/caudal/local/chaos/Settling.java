package io.caudal.local.chaos;

import java.time.Duration;

/** A number that goes down to 0, or stays what it is. */
final class Settling {

  private final long patienceNanos;
  private long least = Long.MAX_VALUE;
  private long since;

  /**
   * A number that was not yet looked at.
   *
   * @param patience after which a number that did not go down stays what it is
   */
  Settling(Duration patience) {
    this.patienceNanos = patience.toNanos();
  }

  /** Whether the number, as it is now, is 0 or has stayed for long. */
  boolean isOver(long number) {
    long now = System.nanoTime();
    if (number < least) {
      least = number;
      since = now;
    }
    return number == 0 || now - since > patienceNanos;
  }
}
