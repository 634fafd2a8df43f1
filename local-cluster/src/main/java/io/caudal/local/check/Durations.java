package io.caudal.local.check;

import java.util.Optional;

/** Counts durations in steps of ten milliseconds, and those of ten minutes and more together. */
final class Durations {

  private static final int STEP_MILLIS = 10;
  private static final int STEPS = 60_000;

  private final int[] counts = new int[STEPS + 1];
  private long samples;

  /** Clocks that differ can make a duration negative, which counts as none. */
  void add(long millis) {
    counts[(int) Math.max(0, Math.min(STEPS, millis / STEP_MILLIS))]++;
    samples++;
  }

  Optional<Freshness> freshness() {
    return samples == 0
        ? Optional.empty()
        : Optional.of(new Freshness(percentile(50), percentile(99), samples));
  }

  private long percentile(int percent) {
    long rank = (samples * percent + 99) / 100;
    long seen = 0;
    int step = 0;
    while (seen + counts[step] < rank) {
      seen += counts[step];
      step++;
    }
    return (long) step * STEP_MILLIS;
  }
}
