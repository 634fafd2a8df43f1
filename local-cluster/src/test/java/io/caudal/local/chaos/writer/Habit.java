package io.caudal.local.chaos.writer;

import java.util.Random;

/** What a session's transactions are like. */
enum Habit {
  /** A few changes at once, many times a second. */
  SHORT(1, 5, 0, 80),
  /** A change now and then, for two to four seconds. */
  LONG(4, 9, 450, 200),
  /** Some thousand changes at once, every few seconds. */
  LARGE(1_000, 2_500, 0, 8_000);

  private final int fewest;
  private final int most;
  private final int stepMillis;
  private final int pauseMillis;

  Habit(int fewest, int most, int stepMillis, int pauseMillis) {
    this.fewest = fewest;
    this.most = most;
    this.stepMillis = stepMillis;
    this.pauseMillis = pauseMillis;
  }

  int steps(Random random) {
    return fewest + random.nextInt(most - fewest + 1);
  }

  /** The time between two changes. */
  int stepMillis() {
    return stepMillis;
  }

  /** The time between two transactions. */
  int pauseMillis(Random random) {
    return pauseMillis / 2 + random.nextInt(pauseMillis);
  }
}
