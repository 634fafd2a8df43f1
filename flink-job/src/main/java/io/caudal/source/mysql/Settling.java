package io.caudal.source.mysql;

import io.caudal.config.Problem;
import java.time.Duration;
import java.util.List;

/**
 * How long a commit that is in the log may take until a SELECT sees it, on a server without GTIDs.
 */
final class Settling {

  /** For the disk. */
  private static final Duration USUAL = Duration.ofSeconds(2);

  private static final Duration LONGEST = Duration.ofMinutes(1);

  /** Semi-synchronous replication has other names since MySQL 8.0.26. */
  private static final List<String> ROLES = List.of("source", "master");

  private Settling() {}

  /** A time that no commit exceeds unless the disk stalls. */
  static Duration time(MySqlServer server) {
    Duration time = USUAL.plusNanos(1_000L * number(server, "binlog_group_commit_sync_delay"));
    for (String role : ROLES) {
      if (server.isOn("rpl_semi_sync_" + role + "_enabled")) {
        time = time.plusMillis(number(server, "rpl_semi_sync_" + role + "_timeout"));
      }
    }
    return time;
  }

  /** Refuses a server on which that would take too long. */
  static List<Problem> problems(String source, MySqlServer server) {
    return server.isMariaDb() || server.isOn("gtid_mode") || time(server).compareTo(LONGEST) <= 0
        ? List.of()
        : List.of(
            Problem.error(
                "source." + source + ", server",
                "must have GTIDs, or let a commit wait for a replica for less than a minute: what is"
                    + " in the log and cannot be seen yet would be missed when the snapshot begins",
                "a commit may take " + time(server).toSeconds() + " s",
                server.change("rpl_semi_sync_source_timeout", "10000")));
  }

  private static long number(MySqlServer server, String variable) {
    String value = server.variable(variable);
    return value.matches("\\d{1,18}") ? Long.parseLong(value) : 0;
  }
}
