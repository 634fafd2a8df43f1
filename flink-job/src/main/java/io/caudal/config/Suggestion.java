package io.caudal.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that somebody may have meant. */
public final class Suggestion {

  private static final int SHORTEST_PART = 4;

  private Suggestion() {}

  /** {@code Did you mean "word"?} for the most likely of the known words, if any is likely. */
  public static Optional<String> question(String word, Collection<String> known) {
    return closest(word, known).map(close -> "Did you mean \"" + close + "\"?");
  }

  /** The known word with a third of its letters mistyped at most, else one that shares a part. */
  public static Optional<String> closest(String word, Collection<String> known) {
    String written = normal(word);
    Optional<String> mistyped =
        known.stream()
            .filter(
                candidate -> distance(written, candidate) <= Math.max(1, candidate.length() / 3))
            .min(
                Comparator.<String>comparingInt(candidate -> distance(written, candidate))
                    .thenComparing(Comparator.naturalOrder()));
    return mistyped.or(
        () -> known.stream().filter(candidate -> sharesPart(written, candidate)).findFirst());
  }

  private static String normal(String word) {
    return word.strip().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static boolean sharesPart(String written, String candidate) {
    return (written.length() >= SHORTEST_PART && candidate.contains(written))
        || (candidate.length() >= SHORTEST_PART && written.contains(candidate));
  }

  /** Letters put in, left out, changed, or swapped with a neighbour. */
  private static int distance(String one, String other) {
    int[][] edits = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        edits[i][j] = i == 0 || j == 0 ? i + j : fewest(edits, one, other, i, j);
      }
    }
    return edits[one.length()][other.length()];
  }

  private static int fewest(int[][] edits, String one, String other, int i, int j) {
    int changed = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
    int fewest =
        Math.min(edits[i - 1][j - 1] + changed, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
    boolean swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(fewest, edits[i - 2][j - 2] + 1) : fewest;
  }
}
