package io.caudal.local.tickit;

import java.util.List;

/**
 * Numbers that look random and are the same on every machine and Java version (SplitMix64).
 *
 * @see <a href="https://prng.di.unimi.it/splitmix64.c">SplitMix64</a>
 */
final class Draw {

  private static final long GAMMA = 0x9e3779b97f4a7c15L;

  private long state;

  private Draw(long state) {
    this.state = state;
  }

  /** The numbers that belong to one row of one stream: they depend on nothing else. */
  static Draw of(long stream, long row) {
    return new Draw(mixed(mixed(stream + GAMMA) ^ (row * GAMMA)));
  }

  /** At least 0 and below the bound, which must be positive. */
  int below(int bound) {
    return (int) Math.floorMod(next() >>> 1, (long) bound);
  }

  /** From the first to the last, both included. */
  int between(int first, int last) {
    return first + below(last - first + 1);
  }

  /** True so many times in a hundred. */
  boolean percent(int chances) {
    return below(100) < chances;
  }

  <T> T pick(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  private long next() {
    state += GAMMA;
    return mixed(state);
  }

  private static long mixed(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
