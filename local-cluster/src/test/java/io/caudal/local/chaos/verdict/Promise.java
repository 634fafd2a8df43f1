package io.caudal.local.chaos.verdict;

/** From when on every change must be in the lake by itself. */
public enum Promise {
  /** The log is complete from the moment the snapshot began. */
  LOG_FROM_SNAPSHOT_BEGIN("false"),
  /**
   * A row of the snapshot may stand for the changes that it holds, and so may the absence of one
   * for what was deleted before the log began.
   */
  LOG_AFTER_ROW(
      "version <= (SELECT coalesce(max(r.version), 0) FROM lake r"
          + " WHERE r.op = 'r' AND r.id = j.id)"
          + " OR (committing < {began}"
          + " AND NOT EXISTS (FROM lake r WHERE r.op = 'r' AND r.id = j.id))");

  private final String excuse;

  Promise(String excuse) {
    this.excuse = excuse;
  }

  /**
   * SQL that is true for a change {@code j} of the journal that may be missing.
   *
   * @param began when the log began
   */
  String excuse(long began) {
    return excuse.replace("{began}", String.valueOf(began));
  }
}
