package io.caudal.source.postgres;

import io.caudal.source.catalogue.Query;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** What a server says of itself: its parameters, and counts of what is limited. */
final class PostgresServerFacts {

  private static final String COUNTS =
      "SELECT 'slots', (SELECT count(*) FROM pg_catalog.pg_replication_slots)::text"
          + " UNION ALL SELECT 'senders',"
          + " (SELECT count(*) FROM pg_catalog.pg_stat_replication)::text"
          + " UNION ALL SELECT 'recovery', pg_catalog.pg_is_in_recovery()::text"
          + " UNION ALL SELECT 'replication', bool_or(r.rolsuper OR r.rolreplication"
          + " OR r.rolname = 'rds_replication')::text FROM pg_catalog.pg_roles r"
          + " WHERE r.rolname = current_user"
          + " OR r.rolname = 'rds_replication' AND pg_catalog.pg_has_role(r.oid, 'MEMBER')"
          + " UNION ALL SELECT 'rds', EXISTS (SELECT 1 FROM pg_catalog.pg_roles"
          + " WHERE rolname = 'rds_replication')::text";

  private final Map<String, String> values;

  private PostgresServerFacts(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  /**
   * A server by its facts.
   *
   * @param values {@code pg_settings} by name, and {@code slots}, {@code senders}, {@code
   *     recovery}, {@code replication}, {@code rds}
   */
  static PostgresServerFacts of(Map<String, String> values) {
    return new PostgresServerFacts(values);
  }

  static PostgresServerFacts read(Query query) throws SQLException {
    Map<String, String> values = new HashMap<>();
    query.list(
        "SELECT name, setting FROM pg_catalog.pg_settings",
        row -> values.put(row.getString(1), String.valueOf(row.getString(2))));
    query.list(COUNTS, row -> values.put(row.getString(1), String.valueOf(row.getString(2))));
    return of(values);
  }

  /** The parameter's value; empty where the server has none of that name. */
  String parameter(String name) {
    return values.getOrDefault(name, "");
  }

  int number(String name) {
    String value = parameter(name);
    return value.isEmpty() ? 0 : Integer.parseInt(value);
  }

  /** Whether the user may read the log. */
  boolean mayReplicate() {
    return parameter("replication").equals("true");
  }

  boolean isStandby() {
    return parameter("recovery").equals("true");
  }

  /** Whether Amazon RDS runs it: then parameters are set in parameter groups, not by SQL. */
  boolean isRds() {
    return parameter("rds").equals("true");
  }

  /** The major version. */
  int version() {
    return number("server_version_num") / 10_000;
  }

  boolean isAtLeast(int major) {
    return version() >= major;
  }

  /** How a parameter that needs a restart is changed on this server. */
  String change(String name, String value) {
    return isRds()
        ? "Set " + name + " = " + value + " in the DB parameter group, and reboot"
        : "ALTER SYSTEM SET " + name + " = '" + value + "'; and restart the server";
  }
}
