package io.caudal.local.check;

import java.util.ArrayList;
import java.util.List;

/** Compares the changes of one key in the lake with those of the journal. */
final class KeyHistory {

  private final CheckedTable table;
  private final String subject;
  private final List<ExpectedChange> expected;
  private final List<LakeChange> logged;
  private final Tally tally;

  /**
   * Both in order: of commits, and of positions.
   *
   * @param logged without snapshot rows
   */
  KeyHistory(
      CheckedTable table,
      String subject,
      List<ExpectedChange> expected,
      List<LakeChange> logged,
      Tally tally) {
    this.table = table;
    this.subject = subject;
    this.expected = expected;
    this.logged = logged;
    this.tally = tally;
  }

  /** Changes whose commit was begun before the instant may be missing ahead of all others. */
  void compare(long snapshotBeganMillis) {
    Alignment alignment = Alignment.of(expected, logged);
    List<LakeChange> odd = new ArrayList<>();
    for (int i = 0; i < logged.size(); i++) {
      if (alignment.isFound(i)) {
        tally.count(Tally.Kind.FOUND, 1);
      } else {
        addIfNotReordered(logged.get(i), alignment, odd);
      }
    }
    for (int i = 0; i < expected.size(); i++) {
      if (!alignment.isTaken(i)) {
        boolean ahead = i < alignment.ahead();
        explainMissing(i, ahead && expected.get(i).committingMillis() < snapshotBeganMillis, odd);
      }
    }
    odd.forEach(this::explainOdd);
  }

  private void addIfNotReordered(LakeChange change, Alignment alignment, List<LakeChange> odd) {
    int place = alignment.takeAnywhere(change);
    if (place < 0) {
      odd.add(change);
    } else {
      tally.fault(Tally.Kind.REORDERED, subject, number(place) + " is at " + change.position());
    }
  }

  private void explainMissing(int index, boolean allowed, List<LakeChange> odd) {
    ExpectedChange change = expected.get(index);
    LakeChange instead =
        odd.stream()
            .filter(candidate -> candidate.operation() == change.operation())
            .filter(candidate -> !isKnown(candidate))
            .findFirst()
            .orElse(null);
    if (allowed) {
      tally.count(Tally.Kind.BEFORE_SNAPSHOT, 1);
    } else if (instead != null) {
      odd.remove(instead);
      tally.fault(
          Tally.Kind.WRONG, subject, number(index) + ": " + change.differences(instead, table));
    } else {
      tally.fault(Tally.Kind.LOST, subject, number(index) + " is not in the lake");
    }
  }

  private void explainOdd(LakeChange change) {
    boolean known = isKnown(change);
    tally.fault(
        known ? Tally.Kind.DOUBLED : Tally.Kind.UNKNOWN,
        subject,
        "%s at %s %s"
            .formatted(
                change.operation(),
                change.position(),
                known ? "is in the lake again" : "was never committed"));
  }

  private boolean isKnown(LakeChange change) {
    return expected.stream().anyMatch(candidate -> candidate.matches(change));
  }

  private String number(int index) {
    return "change %d of %d (%s)"
        .formatted(index + 1, expected.size(), expected.get(index).operation());
  }
}
