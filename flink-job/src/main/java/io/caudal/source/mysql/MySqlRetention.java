package io.caudal.source.mysql;

import io.caudal.config.Problem;
import io.caudal.source.catalogue.Query;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Whether the server keeps its log long enough for a job that is stopped over a day. */
final class MySqlRetention {

  private static final Duration SHORTEST = Duration.ofDays(1);

  private final String source;
  private final MySqlServer server;

  private MySqlRetention(String source, MySqlServer server) {
    this.source = source;
    this.server = server;
  }

  static List<Problem> problems(String source, MySqlServer server, Query query) {
    MySqlRetention retention = new MySqlRetention(source, server);
    return server.isRds() ? retention.ofRds(query) : retention.ofServer();
  }

  private List<Problem> ofRds(Query query) {
    Optional<String> hours;
    try {
      hours =
          query.first(
              "SELECT value FROM mysql.rds_configuration WHERE name = 'binlog retention hours'",
              row -> String.valueOf(row.getString(1)));
    } catch (SQLException unreadable) {
      hours = Optional.of("not readable: GRANT SELECT ON mysql.rds_configuration");
    }
    String seen = hours.orElse("null");
    boolean enough = seen.matches("\\d+") && Integer.parseInt(seen) >= SHORTEST.toHours();
    return enough
        ? List.of()
        : List.of(
            warning(
                "binlog retention hours = " + seen,
                "CALL mysql.rds_set_configuration('binlog retention hours', 168);"));
  }

  private List<Problem> ofServer() {
    String seconds = server.variable("binlog_expire_logs_seconds");
    String days = server.variable("expire_logs_days");
    Duration kept = seconds.isEmpty() ? duration(days).multipliedBy(86_400) : duration(seconds);
    if (kept.isZero() || kept.compareTo(SHORTEST) >= 0) {
      return List.of();
    }
    return List.of(
        warning(
            "binlog_expire_logs_seconds = " + kept.toSeconds(),
            server.change("binlog_expire_logs_seconds", "604800")));
  }

  /** Days may have a fraction in MariaDB. Zero: for ever. */
  private static Duration duration(String number) {
    return number.isEmpty()
        ? Duration.ZERO
        : Duration.ofMillis((long) (Double.parseDouble(number) * 1000));
  }

  private Problem warning(String seen, String remedy) {
    return Problem.warning(
        "source." + source + ", server",
        "should keep its binary log for a day or more: a job that was stopped for longer than that"
            + " cannot go on from its savepoint",
        seen,
        remedy);
  }
}
