package io.caudal.source.postgres;

/**
 * Why a server lets nobody read from a slot any more, which is for good (<a
 * href="https://www.postgresql.org/docs/current/view-pg-replication-slots.html">pg_replication_slots</a>).
 */
final class SlotLoss {

  private static final int WITH_STATUS = 13;
  private static final int WITH_REASON = 17;
  private static final String STATUS = "CASE wal_status WHEN 'lost' THEN 'wal_status is lost' END";

  private SlotLoss() {}

  /**
   * SQL that selects the reason of a slot: an empty text if it can be read from.
   *
   * @param version of the server
   */
  static String column(int version) {
    if (version < WITH_STATUS) {
      return "''";
    }
    String reason =
        version < WITH_REASON ? "" : "'invalidation_reason is ' || invalidation_reason, ";
    return "coalesce(" + reason + STATUS + ", '')";
  }
}
