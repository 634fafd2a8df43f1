package io.caudal.local.command;

import java.time.Duration;

/** A time that was set at its start, and how long ago that was. */
final class Deadline {

  private static final Duration NEVER = Duration.ofDays(36_500);

  private final long began = System.nanoTime();
  private final Duration after;

  private Deadline(Duration after) {
    this.after = after;
  }

  static Deadline in(Duration time) {
    return new Deadline(time);
  }

  static Deadline never() {
    return new Deadline(NEVER);
  }

  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - began);
  }

  boolean isOver() {
    return elapsed().compareTo(after) >= 0;
  }
}
