package io.caudal.source.postgres;

import io.caudal.source.catalogue.Query;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A transaction of the server, in whatever database, that has changed something and has not ended.
 */
final class OpenTransaction {

  private static final Duration OLD = Duration.ofSeconds(10);
  private static final Duration SECOND_LOOK = Duration.ofSeconds(3);
  private static final String ALL =
      "SELECT 'process ' || pid AS holder, coalesce(usename, 'unknown') AS owner,"
          + " coalesce(state, 'in a state hidden from this user') AS state,"
          + " xact_start AS since, age(backend_xid) AS age,"
          + " 'SELECT pg_terminate_backend(' || pid || ');' AS remedy, backend_xid::text AS xid"
          + " FROM pg_catalog.pg_stat_activity"
          + " WHERE backend_xid IS NOT NULL AND pid <> pg_catalog.pg_backend_pid()"
          + " UNION ALL SELECT 'prepared transaction ' || gid, owner, 'prepared', prepared,"
          + " age(transaction), 'ROLLBACK PREPARED ' || pg_catalog.quote_literal(gid) || ';',"
          + " transaction::text"
          + " FROM pg_catalog.pg_prepared_xacts";
  private static final String COLUMNS =
      "SELECT holder, owner, state,"
          + " floor(extract(epoch FROM pg_catalog.clock_timestamp() - since))::bigint, remedy,"
          + " xid"
          + " FROM ("
          + ALL
          + ") t";
  private static final String OLDEST_FIRST = " ORDER BY age DESC";

  /**
   * Transactions that began before the table was in the publication; among those that began just
   * after, the catalogue does not tell which did so before that was committed.
   */
  private static final String BEFORE_PUBLICATION =
      " WHERE age + 1000 > (SELECT age(r.xmin) FROM pg_catalog.pg_publication_rel r"
          + " JOIN pg_catalog.pg_publication p ON p.oid = r.prpubid"
          + " JOIN pg_catalog.pg_class c ON c.oid = r.prrelid"
          + " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
          + " WHERE p.pubname = ? AND n.nspname = ? AND c.relname = ?)";

  private final String xid;
  private final String holder;
  private final String owner;
  private final String state;
  private final @Nullable Duration age;
  private final String remedy;

  private OpenTransaction(
      String xid,
      String holder,
      String owner,
      String state,
      @Nullable Duration age,
      String remedy) {
    this.xid = xid;
    this.holder = holder;
    this.owner = owner;
    this.state = state;
    this.age = age;
    this.remedy = remedy;
  }

  /** All, the oldest first. */
  static List<OpenTransaction> all(Query query) throws SQLException {
    return query.list(COLUMNS + OLDEST_FIRST, OpenTransaction::read);
  }

  /** Those that may have changed a table before it was in the publication, the oldest first. */
  static List<OpenTransaction> beforePublication(
      Query query, String publication, String schema, String table) throws SQLException {
    return query.list(
        COLUMNS + BEFORE_PUBLICATION + OLDEST_FIRST,
        OpenTransaction::read,
        publication,
        schema,
        table);
  }

  /**
   * Those that have been open for ten seconds; where their age is hidden, those that are still open
   * three seconds later.
   */
  static List<OpenTransaction> lasting(Query query) throws SQLException {
    List<OpenTransaction> open = all(query);
    List<OpenTransaction> still = open;
    if (open.stream().anyMatch(transaction -> transaction.age == null)) {
      LockSupport.parkNanos(SECOND_LOOK.toNanos());
      still = all(query);
    }
    Set<String> before = open.stream().map(found -> found.xid).collect(Collectors.toSet());
    return still.stream()
        .filter(found -> found.isOld() || (found.age == null && before.contains(found.xid)))
        .collect(Collectors.toList());
  }

  private boolean isOld() {
    return age != null && age.compareTo(OLD) >= 0;
  }

  private static OpenTransaction read(ResultSet row) throws SQLException {
    long seconds = row.getLong(4);
    Duration age = row.wasNull() ? null : Duration.ofSeconds(seconds);
    return new OpenTransaction(
        row.getString(6),
        row.getString(1),
        row.getString(2),
        row.getString(3),
        age,
        row.getString(5));
  }

  /** The statement that ends it, as SQL for a superuser or its owner. */
  String remedy() {
    return remedy;
  }

  @Override
  public String toString() {
    String since =
        age == null
            ? "for how long is hidden from this user; GRANT pg_read_all_stats shows it"
            : "open for " + age.toSeconds() + " s";
    return holder + " of user " + owner + ", " + state + ", " + since;
  }
}
