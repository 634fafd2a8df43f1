package io.caudal.local.check;

import io.caudal.change.ChangeOperation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells a key's snapshot rows from its logged changes. */
final class SnapshotRows {

  private SnapshotRows() {}

  /**
   * The logged changes. In each generation a key has at most one snapshot row, and it lies below
   * all that was logged.
   *
   * @param changes of one key, in the order of their positions
   */
  static List<LakeChange> takeOut(String subject, List<LakeChange> changes, Tally tally) {
    List<LakeChange> logged = new ArrayList<>();
    Set<String> read = new HashSet<>();
    for (LakeChange change : changes) {
      if (change.operation() != ChangeOperation.READ) {
        logged.add(change);
      } else if (!read.add(change.generation())) {
        tally.fault(
            Tally.Kind.DOUBLED, subject, "read by the snapshot again at " + change.position());
      } else if (!logged.isEmpty()
          && logged.get(logged.size() - 1).generation().equals(change.generation())) {
        tally.fault(
            Tally.Kind.REORDERED,
            subject,
            "read by the snapshot at " + change.position() + ", after a logged change");
      }
    }
    return logged;
  }
}
