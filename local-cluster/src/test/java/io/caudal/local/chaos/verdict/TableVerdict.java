package io.caudal.local.chaos.verdict;

import java.util.List;

/**
 * What comparing a table with the journal and the source showed, in numbers of changes.
 *
 * @param journaled that were committed
 * @param beforeSnapshot not in the lake, and rightly so: committed before the log began
 * @param lost not in the lake
 * @param doubled in the lake once more; of snapshot rows too
 * @param reordered in the lake at a place that contradicts the order of commits
 * @param wrong in the lake with other content
 * @param unknown in the lake, but never committed
 * @param differingRows whose current state is not what the source has
 * @param examples of what is not right, a line each
 */
public record TableVerdict(
    String table,
    long journaled,
    long beforeSnapshot,
    long lost,
    long doubled,
    long reordered,
    long wrong,
    long unknown,
    long differingRows,
    List<String> examples) {

  /** Whether every change is there exactly once, in order, with its content. */
  public boolean exact() {
    return lost + doubled + reordered + wrong + unknown + differingRows == 0;
  }

  /** What may yet come. */
  public long missing() {
    return lost + differingRows;
  }
}
