package io.caudal.source.mysql;

import io.caudal.config.Problem;
import io.caudal.source.log.LostPosition;
import io.debezium.connector.mysql.GtidSet;
import io.debezium.connector.mysql.GtidUtils;
import java.util.Map;
import java.util.Optional;

/** Whether a server's log still has every transaction that is not among those read already. */
final class GtidPlace {

  private final LostPosition lost;
  private final Map<String, String> variables;

  /**
   * For one server.
   *
   * @param variables those that begin with {@code gtid_}
   */
  GtidPlace(LostPosition lost, Map<String, String> variables) {
    this.lost = lost;
    this.variables = Map.copyOf(variables);
  }

  /**
   * What is missing.
   *
   * @param read the transactions read already; as for the connector, so are those of the same
   *     servers before the first of them
   */
  Optional<Problem> problem(String read) {
    String mode = variables.getOrDefault("gtid_mode", "none");
    if (!mode.equalsIgnoreCase("ON")) {
      return problem(
          "must identify transactions as it did when the position was stored: by GTIDs",
          "gtid_mode is " + mode);
    }
    GtidSet executed = set("gtid_executed");
    GtidSet reached = GtidUtils.fixRestoredGtidSet(executed, new GtidSet(read));
    if (!new GtidSet(read).isContainedWithin(executed)) {
      return problem(
          "must have executed the transactions that were read from it: " + read,
          "it has " + executed + ": another server, or its log was reset");
    }
    GtidSet purged = set("gtid_purged");
    for (GtidSet.UUIDSet next : executed.subtract(reached).getUUIDSets()) {
      GtidSet.UUIDSet gone = purged.forServerWithId(next.getUUID());
      if (gone != null && !next.subtract(gone).equals(next)) {
        return problem("must still have the transactions " + next, gone + " is purged");
      }
    }
    return Optional.empty();
  }

  private GtidSet set(String name) {
    return new GtidSet(variables.getOrDefault(name, "").replaceAll("\\s", ""));
  }

  private Optional<Problem> problem(String rule, String seen) {
    return Optional.of(lost.problem(BinlogPlace.PART, rule, seen));
  }
}
