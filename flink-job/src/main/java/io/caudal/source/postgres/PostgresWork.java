package io.caudal.source.postgres;

import io.caudal.config.SourceSettings;
import io.caudal.source.catalogue.Query;
import io.caudal.source.silence.WorkProbe;
import java.sql.Connection;
import java.time.Duration;

/**
 * What a server says of the user's own sessions, which needs no right (<a
 * href="https://www.postgresql.org/docs/current/monitoring-stats.html#MONITORING-PG-STAT-ACTIVITY-VIEW">
 * pg_stat_activity</a>). Where it keeps no account of activities, every session counts as working.
 */
final class PostgresWork implements WorkProbe {

  private static final long serialVersionUID = 1L;

  private static final String SQL =
      "SELECT 1 FROM pg_catalog.pg_stat_activity"
          + " WHERE usename = current_user AND backend_type = 'client backend'"
          + " AND pid <> pg_catalog.pg_backend_pid()"
          + " AND (state = 'disabled'"
          + " OR (state IN ('active', 'fastpath function call')"
          + " AND wait_event_type IS DISTINCT FROM 'Client'"
          + " AND extract(epoch FROM pg_catalog.clock_timestamp() - query_start) >= ?))";

  private final SourceSettings source;

  PostgresWork(SourceSettings source) {
    this.source = source;
  }

  @Override
  public boolean works(Duration age) throws Exception {
    try (Connection connection = PostgresJdbc.open(source)) {
      return Query.on(connection).first(SQL, row -> true, age.toSeconds()).isPresent();
    }
  }
}
