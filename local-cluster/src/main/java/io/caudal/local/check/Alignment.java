package io.caudal.local.check;

import java.util.Arrays;
import java.util.List;

/**
 * Which committed change each logged change is: as many as possible in the same order, the latest
 * where there is a choice, and then those that are out of order.
 */
final class Alignment {

  private static final int NONE = -1;

  private final List<ExpectedChange> expected;
  private final List<LakeChange> logged;
  private final int[] partners;
  private final boolean[] taken;

  private Alignment(List<ExpectedChange> expected, List<LakeChange> logged) {
    this.expected = expected;
    this.logged = logged;
    this.partners = new int[logged.size()];
    this.taken = new boolean[expected.size()];
    Arrays.fill(partners, NONE);
  }

  static Alignment of(List<ExpectedChange> expected, List<LakeChange> logged) {
    Alignment alignment = new Alignment(expected, logged);
    int tail = alignment.alignTail();
    alignment.alignInOrder(expected.size() - tail, logged.size() - tail);
    return alignment;
  }

  /** Whether a logged change is a committed one, in the right order. */
  boolean isFound(int loggedIndex) {
    return partners[loggedIndex] != NONE;
  }

  /** Whether a committed change was found, in order or, after {@link #takeAnywhere}, out of it. */
  boolean isTaken(int expectedIndex) {
    return taken[expectedIndex];
  }

  /** The number of committed changes ahead of the first that was found in order. */
  int ahead() {
    return Arrays.stream(partners)
        .filter(partner -> partner != NONE)
        .findFirst()
        .orElse(expected.size());
  }

  /** Takes a committed change that equals the logged one and was not found; -1 if there is none. */
  int takeAnywhere(LakeChange change) {
    for (int i = 0; i < taken.length; i++) {
      if (!taken[i] && expected.get(i).matches(change)) {
        taken[i] = true;
        return i;
      }
    }
    return NONE;
  }

  /** The changes that both end in, which are all where nothing is wrong; returns their number. */
  private int alignTail() {
    int tail = 0;
    while (tail < Math.min(expected.size(), logged.size())) {
      int i = expected.size() - 1 - tail;
      int j = logged.size() - 1 - tail;
      if (!expected.get(i).matches(logged.get(j))) {
        return tail;
      }
      pair(i, j);
      tail++;
    }
    return tail;
  }

  /** The longest common subsequence of the first so many of both. */
  private void alignInOrder(int expectedSize, int loggedSize) {
    int[][] lengths = new int[expectedSize + 1][loggedSize + 1];
    for (int i = 1; i <= expectedSize; i++) {
      for (int j = 1; j <= loggedSize; j++) {
        lengths[i][j] =
            expected.get(i - 1).matches(logged.get(j - 1))
                ? lengths[i - 1][j - 1] + 1
                : Math.max(lengths[i - 1][j], lengths[i][j - 1]);
      }
    }
    int i = expectedSize;
    int j = loggedSize;
    while (i > 0 && j > 0) {
      if (expected.get(i - 1).matches(logged.get(j - 1))) {
        i--;
        j--;
        pair(i, j);
      } else if (lengths[i][j - 1] >= lengths[i - 1][j]) {
        j--;
      } else {
        i--;
      }
    }
  }

  private void pair(int expectedIndex, int loggedIndex) {
    partners[loggedIndex] = expectedIndex;
    taken[expectedIndex] = true;
  }
}
