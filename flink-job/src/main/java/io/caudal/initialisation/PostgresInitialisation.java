package io.caudal.initialisation;

import io.caudal.source.password.SecretLogin;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.util.PasswordUtil;

/**
 * What the user that reads the changes of PostgreSQL needs: the right to replicate and to read, and
 * a publication, which only a table's owner may add it to.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-createpublication.html">CREATE
 *     PUBLICATION</a>, <a
 *     href="https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/PostgreSQL.Concepts.General.FeatureSupport.LogicalReplication.html">rds_replication</a>
 */
final class PostgresInitialisation {

  /** That of a source with the name postgres, as the application's template has it. */
  private static final String PUBLICATION = "caudal_postgres";

  private static final String TABLES =
      "SELECT format('%I.%I', n.nspname, c.relname) FROM pg_class c"
          + " JOIN pg_namespace n ON n.oid = c.relnamespace"
          + " WHERE c.relkind = 'r' AND NOT c.relispartition AND c.relpersistence = 'p'"
          + " AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'";
  private static final String OWNED = " AND pg_has_role(current_user, c.relowner, 'USAGE')";
  private static final String TOLD_APART =
      " AND (c.relreplident IN ('f', 'i') OR EXISTS (SELECT FROM pg_index i"
          + " WHERE i.indrelid = c.oid AND i.indisprimary))";
  private static final String PUBLISHED =
      " EXISTS (SELECT FROM pg_publication_rel r JOIN pg_publication p ON p.oid = r.prpubid"
          + " WHERE p.pubname = '"
          + PUBLICATION
          + "' AND r.prrelid = c.oid)";

  private final Statements statements;
  private final String database;

  PostgresInitialisation(Connection connection, String database) {
    this.statements = new Statements(connection);
    this.database = database;
  }

  /** Creates the user, or gives the one that is there its password, and all rights. */
  List<String> give(SecretLogin reader) throws SQLException {
    String user = name(reader.user());
    List<String> done = new ArrayList<>();
    if (!statements.has("SELECT 1 FROM pg_roles WHERE rolname = " + literal(reader.user()))) {
      statements.execute("CREATE ROLE " + user + " LOGIN");
    }
    // The server is sent a hash, so that no log of statements has the password.
    statements.execute(
        PasswordUtil.genAlterUserPasswordSQL(
            reader.user(), reader.password().toCharArray(), "scram-sha-256"));
    done.add("user " + user + " has the password of its secret");
    statements.execute(
        statements.has("SELECT 1 FROM pg_roles WHERE rolname = 'rds_replication'")
            ? "GRANT rds_replication TO " + user
            : "ALTER ROLE " + user + " REPLICATION");
    statements.execute("GRANT CONNECT ON DATABASE " + name(database) + " TO " + user);
    for (String schema : schemas()) {
      statements.execute("GRANT USAGE ON SCHEMA " + schema + " TO " + user);
      statements.execute("GRANT SELECT ON ALL TABLES IN SCHEMA " + schema + " TO " + user);
      statements.execute(
          "ALTER DEFAULT PRIVILEGES IN SCHEMA " + schema + " GRANT SELECT ON TABLES TO " + user);
    }
    done.add("it may read " + database + " and replicate");
    done.addAll(publish());
    return done;
  }

  private List<String> schemas() throws SQLException {
    return statements.texts(
        "SELECT quote_ident(nspname) FROM pg_namespace"
            + " WHERE nspname <> 'information_schema' AND nspname !~ '^pg_'");
  }

  private List<String> publish() throws SQLException {
    List<String> done = new ArrayList<>();
    List<String> added = statements.texts(TABLES + OWNED + TOLD_APART + " AND NOT" + PUBLISHED);
    if (!added.isEmpty()) {
      boolean there =
          statements.has("SELECT 1 FROM pg_publication WHERE pubname = '" + PUBLICATION + "'");
      statements.execute(
          (there
                  ? "ALTER PUBLICATION " + PUBLICATION + " ADD TABLE "
                  : "CREATE PUBLICATION " + PUBLICATION + " FOR TABLE ")
              + String.join(", ", added));
      done.add("publication " + PUBLICATION + " has, new: " + String.join(", ", added));
    }
    for (String table : statements.texts(TABLES + OWNED + " AND NOT (TRUE" + TOLD_APART + ")")) {
      done.add(
          "left out: "
              + table
              + " has no primary key. ALTER TABLE "
              + table
              + " REPLICA IDENTITY FULL; and call this again");
    }
    for (String table :
        statements.texts(TABLES + " AND NOT (TRUE" + OWNED + ") AND NOT" + PUBLISHED)) {
      done.add(
          "left out: "
              + table
              + " is another's. GRANT its owner TO this user, and call this again");
    }
    return done;
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static String name(String text) {
    return "\"" + text.replace("\"", "\"\"") + "\"";
  }
}
