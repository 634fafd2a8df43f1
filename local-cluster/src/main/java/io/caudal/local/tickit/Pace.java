package io.caudal.local.tickit;

/** Says when the next transaction is due, so that a number of changes a second comes about. */
final class Pace {

  private static final double NANOS_A_SECOND = 1e9;

  private final double nanosAChange;
  private long due;

  Pace(double changesPerSecond, long now) {
    this.nanosAChange = NANOS_A_SECOND / changesPerSecond;
    this.due = now;
  }

  /**
   * How long to wait for the next turn, in nanoseconds, at least 0. What could not be done in time
   * is made up for within a second, and forgotten beyond.
   */
  synchronized long untilNext(long now) {
    due = Math.max(due, now - (long) NANOS_A_SECOND);
    return Math.max(0, due - now);
  }

  /** So many changes were made. */
  synchronized void made(int changes) {
    due += (long) (Math.max(1, changes) * nanosAChange);
  }
}
