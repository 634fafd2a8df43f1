package io.caudal.source.mysql;

import io.caudal.config.Problem;
import io.caudal.config.SourceSettings;
import io.caudal.source.catalogue.Query;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Whether the user may read the log: tried out where a statement tells, so that roles count. */
final class MySqlReplicationRights {

  private final SourceSettings source;
  private final MySqlServer server;
  private final Query query;
  private final List<Problem> problems = new ArrayList<>();

  private MySqlReplicationRights(SourceSettings source, MySqlServer server, Query query) {
    this.source = source;
    this.server = server;
    this.query = query;
  }

  static List<Problem> problems(SourceSettings source, MySqlServer server, Query query)
      throws SQLException {
    MySqlReplicationRights rights = new MySqlReplicationRights(source, server, query);
    rights.check();
    return rights.problems;
  }

  private void check() throws SQLException {
    boolean renamed = !server.isMariaDb() && server.isAtLeast(8, 4);
    if (!isAllowed(renamed ? "SHOW BINARY LOG STATUS" : "SHOW MASTER STATUS")) {
      missing(server.isMariaDb() ? "BINLOG MONITOR" : "REPLICATION CLIENT");
    }
    if (!mayFollow()) {
      missing("REPLICATION SLAVE");
    }
    if (server.isOn("skip_show_database") && !hasGlobally("SHOW DATABASES")) {
      missing("SHOW DATABASES");
    }
  }

  private boolean mayFollow() throws SQLException {
    if (server.isMariaDb()) {
      return hasGlobally("REPLICATION SLAVE");
    }
    return isAllowed(MySqlServerIds.listing(server));
  }

  /** MariaDB lists there what comes with the user's roles, too. */
  private boolean hasGlobally(String privilege) throws SQLException {
    return query
        .first(
            "SELECT 1 FROM information_schema.user_privileges WHERE privilege_type = ?",
            row -> 1,
            privilege)
        .isPresent();
  }

  private boolean isAllowed(String statement) throws SQLException {
    try {
      query.list(statement, row -> 1);
      return true;
    } catch (SQLException failure) {
      if (MySqlErrors.isDenied(failure)) {
        return false;
      }
      if (MySqlErrors.isWithoutLog(failure)) {
        return true;
      }
      throw failure;
    }
  }

  private void missing(String privilege) {
    problems.add(
        Problem.error(
            "source." + source.name() + " / username",
            "must be a user with the privilege " + privilege,
            source.username(),
            "GRANT " + privilege + " ON *.* TO " + source.username() + ";"));
  }
}
