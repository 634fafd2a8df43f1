package io.caudal.source.postgres;

import io.caudal.config.SourceSettings;
import io.caudal.source.standstill.LogProbe;
import io.caudal.source.standstill.LogState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Where the write-ahead log ends, and when the server last heard of him who reads the slot (<a
 * href="https://www.postgresql.org/docs/current/monitoring-stats.html#MONITORING-PG-STAT-REPLICATION-VIEW">
 * pg_stat_replication</a>): every few seconds, even if there is nothing to send or it is not taken.
 */
final class SlotReader implements LogProbe {

  private static final long serialVersionUID = 1L;

  private static final String SQL =
      "SELECT pg_catalog.pg_current_wal_lsn()::text, r.reply_time::text"
          + " FROM pg_catalog.pg_replication_slots s"
          + " LEFT JOIN pg_catalog.pg_stat_replication r ON r.pid = s.active_pid"
          + " WHERE s.slot_name = ?";

  private final SourceSettings source;

  SlotReader(SourceSettings source) {
    this.source = source;
  }

  @Override
  public LogState ask() throws Exception {
    try (Connection connection = PostgresJdbc.open(source);
        PreparedStatement statement = connection.prepareStatement(SQL)) {
      statement.setString(1, source.postgres().slot());
      try (ResultSet slot = statement.executeQuery()) {
        if (!slot.next()) {
          throw new SQLException("it has no slot " + source.postgres().slot());
        }
        return LogState.endingAt(slot.getString(1)).readBy(String.valueOf(slot.getString(2)));
      }
    }
  }
}
