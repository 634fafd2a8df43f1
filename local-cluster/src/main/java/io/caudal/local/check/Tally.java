package io.caudal.local.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what a comparison of many keys finds, and keeps the first examples of each kind. */
final class Tally {

  /** See {@link JournalVerdict}. */
  enum Kind {
    FOUND,
    BEFORE_SNAPSHOT,
    LOST,
    DOUBLED,
    REORDERED,
    WRONG,
    UNKNOWN
  }

  private static final int EXAMPLES_A_KIND = 5;

  private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
  private final List<String> examples = new ArrayList<>();

  void count(Kind kind, long times) {
    counts.merge(kind, times, Long::sum);
  }

  /** Counts something that is not right. */
  void fault(Kind kind, String subject, String explanation) {
    if (of(kind) < EXAMPLES_A_KIND) {
      examples.add(subject + ": " + explanation);
    }
    count(kind, 1);
  }

  JournalVerdict verdict(long journaled) {
    return new JournalVerdict(
        journaled,
        of(Kind.FOUND),
        of(Kind.BEFORE_SNAPSHOT),
        of(Kind.LOST),
        of(Kind.DOUBLED),
        of(Kind.REORDERED),
        of(Kind.WRONG),
        of(Kind.UNKNOWN),
        List.copyOf(examples));
  }

  private long of(Kind kind) {
    return counts.getOrDefault(kind, 0L);
  }
}
