package io.caudal.source.postgres;

import io.caudal.config.SourceSettings;
import io.caudal.source.standstill.LogProbe;
import io.caudal.source.standstill.LogState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Where the write-ahead log ends, and what shows that the slot is read: how far the server has
 * decoded, and when it last heard of the reader (<a
 * href="https://www.postgresql.org/docs/current/monitoring-stats.html#MONITORING-PG-STAT-REPLICATION-VIEW">
 * pg_stat_replication</a>). In the middle of a large transaction it hears nothing for long, and may
 * decode no further; then the changes that come are the sign.
 */
final class SlotReader implements LogProbe {

  private static final long serialVersionUID = 1L;

  private static final String SQL =
      "SELECT pg_catalog.pg_current_wal_lsn()::text,"
          + " pg_catalog.concat_ws(' ', r.sent_lsn, r.reply_time)"
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
