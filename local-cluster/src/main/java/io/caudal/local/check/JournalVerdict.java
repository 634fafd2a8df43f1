package io.caudal.local.check;

import java.util.List;

/**
 * What comparing a table's changes with the journal showed, in numbers of changes.
 *
 * @param journaled that were committed
 * @param found of those in the lake, once, in order and right
 * @param beforeSnapshot not in the lake, and rightly so: committed before the snapshot began
 * @param lost not in the lake
 * @param doubled in the lake once more; of snapshot rows too
 * @param reordered in the lake at a place that contradicts the order of commits
 * @param wrong in the lake with other content
 * @param unknown in the lake, but never committed
 * @param examples of what is not right, a line each
 */
public record JournalVerdict(
    long journaled,
    long found,
    long beforeSnapshot,
    long lost,
    long doubled,
    long reordered,
    long wrong,
    long unknown,
    List<String> examples) {

  /** Whether every change is there exactly once, in order, with its content. */
  public boolean exact() {
    return lost + doubled + reordered + wrong + unknown == 0;
  }
}
