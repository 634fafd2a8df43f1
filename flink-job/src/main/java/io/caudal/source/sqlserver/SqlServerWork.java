package io.caudal.source.sqlserver;

import io.caudal.config.SourceSettings;
import io.caudal.source.catalogue.Query;
import io.caudal.source.silence.WorkProbe;
import java.sql.Connection;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a server says of the requests of the user's login, which needs {@code VIEW SERVER STATE} (<a
 * href="https://learn.microsoft.com/sql/relational-databases/system-dynamic-management-views/sys-dm-exec-requests-transact-sql">sys.dm_exec_requests</a>).
 * Without that right every connection passes for one that is worked for.
 */
final class SqlServerWork implements WorkProbe {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(SqlServerWork.class);

  private static final String MAY_SEE = "SELECT HAS_PERMS_BY_NAME(NULL, NULL, 'VIEW SERVER STATE')";

  private static final String REQUESTS =
      "SELECT r.session_id FROM sys.dm_exec_requests r"
          + " JOIN sys.dm_exec_sessions s ON s.session_id = r.session_id"
          + " WHERE s.login_name = SUSER_SNAME() AND r.session_id <> @@SPID"
          + " AND (r.wait_type IS NULL OR r.wait_type <> 'ASYNC_NETWORK_IO')"
          + " AND r.total_elapsed_time >= ?";

  private final SourceSettings source;

  SqlServerWork(SourceSettings source) {
    this.source = source;
  }

  @Override
  public boolean works(Duration age) throws Exception {
    try (Connection connection = SqlServerJdbc.open(source)) {
      Query query = Query.on(connection);
      if (query.first(MAY_SEE, row -> row.getInt(1)).orElse(0) != 1) {
        LOG.warn(
            "source.{} waits for an answer, and cannot see whether the server works on it. USE"
                + " master; GRANT VIEW SERVER STATE TO {};",
            source.name(),
            SqlServerNames.quote(source.username()));
        return true;
      }
      return query.first(REQUESTS, row -> row.getInt(1), age.toMillis()).isPresent();
    }
  }
}
