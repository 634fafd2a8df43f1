package io.caudal.source.postgres;

import io.caudal.config.Problem;
import io.caudal.config.SourceSettings;
import io.caudal.source.catalogue.Query;
import io.caudal.source.log.LostPosition;
import io.debezium.connector.postgresql.connection.Lsn;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Whether a source's replication slot still has everything after a place in the log. A server that
 * is asked for an earlier place than the slot's silently begins at the slot's.
 */
final class SlotPlace {

  private static final String VERSION = "SELECT current_setting('server_version_num')::int / 10000";

  private final String slot;
  private final LostPosition lost;

  SlotPlace(SourceSettings source) {
    this.slot = source.postgres().slot();
    this.lost = LostPosition.of(source.name());
  }

  /** What is missing, if a job that has read from the slot is to go on. */
  Optional<Problem> problem(Query query) throws SQLException {
    int version = query.first(VERSION, row -> row.getInt(1)).orElseThrow();
    Optional<String> loss =
        query.first(
            "SELECT "
                + SlotLoss.column(version)
                + " FROM pg_catalog.pg_replication_slots WHERE slot_name = ?",
            row -> row.getString(1),
            slot);
    if (loss.isEmpty()) {
      return problem(
          "must still be there, since it keeps the log for the job",
          "no slot has that name: it was dropped");
    }
    return loss.filter(reason -> !reason.isEmpty())
        .flatMap(
            reason ->
                problem(
                    "must still have the log, which max_slot_wal_keep_size or"
                        + " idle_replication_slot_timeout may cut off",
                    reason));
  }

  /** The same for a job that goes on from an LSN. */
  Optional<Problem> problem(Query query, long lsn) throws SQLException {
    Optional<Problem> problem = problem(query);
    if (problem.isPresent()) {
      return problem;
    }
    Lsn confirmed =
        query
            .first(
                "SELECT coalesce(confirmed_flush_lsn, '0/0')::text"
                    + " FROM pg_catalog.pg_replication_slots WHERE slot_name = ?",
                row -> Lsn.valueOf(row.getString(1)),
                slot)
            .orElseThrow();
    return Long.compareUnsigned(confirmed.asLong(), lsn) <= 0
        ? Optional.empty()
        : problem(
            "must still have the log from " + Lsn.valueOf(lsn).asString(),
            "it begins at "
                + confirmed.asString()
                + ": it was read from since, or dropped and created anew");
  }

  private Optional<Problem> problem(String rule, String seen) {
    return Optional.of(lost.problem("slot " + slot, rule, seen));
  }
}
