package io.caudal.local.tickit;

import java.time.Duration;

/**
 * What the traffic looks like.
 *
 * @param changesPerSecond rows changed a second in all databases together, large transactions not
 *     counted
 * @param seed of what is changed, and how
 * @param largeEvery about the time from one large transaction to the next
 * @param largeRows rows of a large transaction
 */
public record TrafficPlan(double changesPerSecond, long seed, Duration largeEvery, int largeRows) {

  /**
   * Refuses what no traffic can be.
   *
   * @throws IllegalArgumentException for a rate or a size that is not positive
   */
  public TrafficPlan {
    if (!(changesPerSecond > 0) || largeRows <= 0 || largeEvery.isNegative()) {
      throw new IllegalArgumentException(
          "not a plan: "
              + changesPerSecond
              + " changes per second, "
              + largeRows
              + " rows every "
              + largeEvery);
    }
  }

  /** Small transactions at that rate, and one of 3,000 rows about every 20 seconds. */
  public static TrafficPlan atRate(double changesPerSecond) {
    return new TrafficPlan(changesPerSecond, 1, Duration.ofSeconds(20), 3_000);
  }

  /** The same for days on end: a large transaction comes about every five minutes. */
  public static TrafficPlan forDays(double changesPerSecond) {
    return new TrafficPlan(changesPerSecond, 1, Duration.ofMinutes(5), 3_000);
  }
}
