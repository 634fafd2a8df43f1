package io.caudal.source.postgres;

import io.caudal.config.SourceSettings;
import io.caudal.source.catalogue.Query;
import io.debezium.connector.postgresql.connection.Lsn;
import java.sql.SQLException;
import java.util.Optional;

/** Whether the server still has the log from the place where the job goes on. */
final class LogGap {

  private static final String CONFIRMED =
      "SELECT confirmed_flush_lsn::text FROM pg_catalog.pg_replication_slots WHERE slot_name = ?";

  private LogGap() {}

  /**
   * Looks at the slot, which the server would silently begin at a later place.
   *
   * @param from where the job goes on
   * @throws IllegalStateException if changes were lost in between
   */
  static void check(SourceSettings source, Query query, long from) throws SQLException {
    String slot = source.postgres().slot();
    Optional<Lsn> confirmed = query.first(CONFIRMED, row -> Lsn.valueOf(row.getString(1)), slot);
    if (confirmed.isEmpty()) {
      throw lost(source, from, "its replication slot " + slot + " is not there");
    }
    Lsn place = confirmed.orElseThrow();
    if (place.compareTo(Lsn.valueOf(from)) > 0) {
      throw lost(source, from, "its replication slot " + slot + " begins at " + place.asString());
    }
  }

  private static IllegalStateException lost(SourceSettings source, long from, String reason) {
    return new IllegalStateException(
        "the log of source."
            + source.name()
            + " has a gap after "
            + Lsn.valueOf(from).asString()
            + ": "
            + reason
            + ". Start the job without a savepoint, so that the tables are read anew");
  }
}
