package io.caudal.source.mysql;

import io.caudal.config.SourceSettings;
import io.caudal.source.catalogue.Query;
import io.caudal.source.silence.WorkProbe;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;

/**
 * What a server says of the user's own threads, which needs no right (<a
 * href="https://dev.mysql.com/doc/refman/8.4/en/show-processlist.html">SHOW PROCESSLIST</a>).
 */
final class MySqlWork implements WorkProbe {

  private static final long serialVersionUID = 1L;

  private static final Set<String> NO_STATEMENTS =
      Set.of("Sleep", "Connect", "Binlog Dump", "Binlog Dump GTID");
  private static final Set<String> WAITING =
      Set.of("Reading from net", "Receiving from client", "Sending to client", "Writing to net");

  private final SourceSettings source;

  MySqlWork(SourceSettings source) {
    this.source = source;
  }

  @Override
  public boolean works(Duration age) throws Exception {
    try (Connection connection = MySqlJdbc.open(source)) {
      Query query = Query.on(connection);
      long self = query.first("SELECT CONNECTION_ID()", row -> row.getLong(1)).orElse(0L);
      return query
          .list(
              "SHOW PROCESSLIST",
              row ->
                  row.getLong("Id") != self
                      && source.username().equals(row.getString("User"))
                      && row.getLong("Time") >= age.toSeconds()
                      && works(row))
          .contains(true);
    }
  }

  private static boolean works(ResultSet thread) throws SQLException {
    String state = thread.getString("State");
    return !NO_STATEMENTS.contains(thread.getString("Command"))
        && (state == null || !WAITING.contains(state));
  }
}
