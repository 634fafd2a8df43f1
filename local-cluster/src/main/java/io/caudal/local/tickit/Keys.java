package io.caudal.local.tickit;

/**
 * The keys of a table that one session owns: every so-manieth. No other session touches their rows,
 * so sessions never wait for each other, and the owner knows the order of a row's changes.
 */
final class Keys {

  private final int residue;
  private final int sessions;
  private final int first;
  private final int last;
  private int newest;

  /**
   * The keys with one remainder.
   *
   * @param first of the keys that are there
   * @param last of the keys that are there
   */
  Keys(int residue, int sessions, int first, int last) {
    this.residue = residue;
    this.sessions = sessions;
    this.first = first;
    this.last = Math.max(first, last);
    this.newest = this.last - Math.floorMod(this.last - residue, sessions);
  }

  /** One of those that were there at the start, though its row may be gone. */
  String old(Draw draw) {
    int key = draw.between(first, last);
    int owned = key - Math.floorMod(key - residue, sessions);
    return Integer.toString(owned < first ? owned + sessions : owned);
  }

  /** One that was never used. */
  String fresh() {
    newest += sessions;
    return Integer.toString(newest);
  }
}
