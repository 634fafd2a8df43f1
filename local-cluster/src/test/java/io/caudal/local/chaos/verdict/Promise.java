package io.caudal.local.chaos.verdict;

/** From when on every change must be in the lake by itself. */
public enum Promise {
  /** The log is complete from the moment the snapshot began. */
  LOG_FROM_SNAPSHOT_BEGIN("false"),
  /**
   * A row of the snapshot may stand for the changes that it holds. So may the absence of one for
   * what was deleted before the log began, from the row's first change to the first that is there.
   */
  LOG_AFTER_ROW(
      """
      version * 2 + (op = 'd')::int <= (SELECT 2 * coalesce(max(r.version), 0) FROM lake r
          WHERE r.op = 'r' AND r.id = j.id)
      OR (place < coalesce((SELECT min(f.place) FROM found f WHERE f.id = j.id),
              9223372036854775807)
          AND EXISTS (FROM journal d WHERE d.id = j.id AND d.op = 'd' AND d.place >= j.place
              AND d.committing < {log})
          AND NOT EXISTS (FROM lake r WHERE r.op = 'r' AND r.id = j.id))""");

  private final String excuse;

  Promise(String excuse) {
    this.excuse = excuse;
  }

  /** SQL that is true for a change {@code j} of the journal that may be missing. */
  String excuse(Beginnings table) {
    return excuse.replace("{log}", String.valueOf(table.log()));
  }
}
