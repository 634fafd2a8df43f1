package io.caudal.source.silence;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * A wait for bytes. It is honest for as long as the server works on a statement that is as old as
 * the wait. Which session that statement is of no server tells behind every proxy, so that another
 * one of the same user that is as old, and works, makes it pass for honest, too.
 */
final class Silence {

  /** Servers count whole seconds, and the request was sent a little before the wait began. */
  private static final Duration SLACK = Duration.ofSeconds(2);

  private final WorkProbe probe;
  private final Duration patience;
  private final LongSupplier clock;
  private final long began;
  private volatile long well;
  private volatile boolean overdue;

  /**
   * A wait that goes on.
   *
   * @param lasted for how long by now
   * @param clock as {@link System#nanoTime}
   */
  Silence(WorkProbe probe, Duration patience, Duration lasted, LongSupplier clock) {
    this.probe = probe;
    this.patience = patience;
    this.clock = clock;
    this.began = clock.getAsLong() - lasted.toNanos();
    this.well = began;
  }

  /** Asks whether it is worth waiting on; if not, why. */
  Optional<String> check() {
    long asked = clock.getAsLong();
    Optional<String> reason = reason(Duration.ofNanos(asked - began).minus(SLACK));
    overdue = reason.isPresent();
    if (!overdue) {
      well = asked;
    }
    return reason.filter(lasting -> clock.getAsLong() - well >= patience.toNanos());
  }

  private Optional<String> reason(Duration age) {
    try {
      return probe.works(age.isNegative() ? Duration.ZERO : age)
          ? Optional.empty()
          : Optional.of("the server works on no answer");
    } catch (Exception failure) {
      return Optional.of("the database cannot be asked: " + failure.getMessage());
    }
  }

  /** For how long no answer has come although one should; 0 if all is well. */
  long overdueMillis() {
    return overdue ? Duration.ofNanos(clock.getAsLong() - well).toMillis() : 0;
  }
}
