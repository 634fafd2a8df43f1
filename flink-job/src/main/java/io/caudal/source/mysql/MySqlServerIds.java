package io.caudal.source.mysql;

import io.caudal.config.Problem;
import io.caudal.config.ServerIdRange;
import io.caudal.config.SourceSettings;
import io.caudal.source.catalogue.Query;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Whether the server or one of its replicas already has one of the source's server ids. */
final class MySqlServerIds {

  private MySqlServerIds() {}

  static List<Problem> problems(SourceSettings source, MySqlServer server, Query query)
      throws SQLException {
    ServerIdRange range = source.mysql().serverIds();
    List<Long> taken = new ArrayList<>();
    if (!server.variable("server_id").isEmpty()) {
      taken.add(Long.valueOf(server.variable("server_id")));
    }
    taken.addAll(replicas(server, query));
    String clash =
        taken.stream()
            .filter(id -> id >= range.first() && id <= range.last())
            .distinct()
            .map(String::valueOf)
            .collect(Collectors.joining(", "));
    return clash.isEmpty()
        ? List.of()
        : List.of(
            Problem.error(
                "source." + source.name() + " / server-id",
                "must be numbers that neither the server nor one of its replicas has",
                range + ", of which is taken: " + clash,
                "Choose another range of the same width"));
  }

  /** The statement that lists a server's replicas. */
  static String listing(MySqlServer server) {
    return server.isMariaDb() || !server.isAtLeast(8, 4) ? "SHOW SLAVE HOSTS" : "SHOW REPLICAS";
  }

  private static List<Long> replicas(MySqlServer server, Query query) throws SQLException {
    try {
      return query.list(listing(server), row -> row.getLong(1));
    } catch (SQLException failure) {
      if (MySqlErrors.isDenied(failure)) {
        return List.of();
      }
      throw failure;
    }
  }
}
