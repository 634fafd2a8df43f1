package io.caudal.initialisation;

import io.caudal.config.TablePattern;
import io.caudal.source.password.SecretLogin;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the user that reads the changes of SQL Server needs, and the capture of the changes, which
 * RDS begins without, as it begins without a database.
 *
 * @see <a
 *     href="https://learn.microsoft.com/sql/relational-databases/track-changes/enable-and-disable-change-data-capture-sql-server">Change
 *     data capture</a>, <a
 *     href="https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Appendix.SQLServer.CommonDBATasks.CDC.html">that
 *     of RDS</a>
 */
final class SqlServerInitialisation {

  private static final int RETENTION_MINUTES = 7 * 24 * 60;

  private static final String UNTRACKED =
      "SELECT s.name, t.name FROM sys.tables t JOIN sys.schemas s ON s.schema_id = t.schema_id"
          + " WHERE t.is_ms_shipped = 0 AND t.is_tracked_by_cdc = 0 ORDER BY s.name, t.name";
  private static final String TRACKED_SCHEMAS =
      "SELECT DISTINCT s.name FROM sys.tables t JOIN sys.schemas s ON s.schema_id = t.schema_id"
          + " WHERE t.is_ms_shipped = 0 AND t.is_tracked_by_cdc = 1 ORDER BY s.name";

  private final Statements statements;
  private final String database;
  private final List<TablePattern> tables;

  /**
   * An initialisation.
   *
   * @param connection of one who may create databases and logins, and owns the database
   * @param tables whose changes are to be captured
   */
  SqlServerInitialisation(Connection connection, String database, List<TablePattern> tables) {
    this.statements = new Statements(connection);
    this.database = database;
    this.tables = List.copyOf(tables);
  }

  /** Creates the user, or gives the one that is there its password, and all rights. */
  List<String> give(SecretLogin reader) throws SQLException {
    List<String> done = new ArrayList<>();
    if (!has("sys.databases", database)) {
      statements.execute("CREATE DATABASE " + name(database));
      done.add("database " + database + " is there, empty");
    }
    String user = name(reader.user());
    boolean known = has("sys.server_principals", reader.user());
    statements.execute(
        (known ? "ALTER" : "CREATE")
            + " LOGIN "
            + user
            + " WITH PASSWORD = "
            + literal(reader.password()));
    done.add("login " + user + " has the password of its secret");
    done.addAll(capture());
    addUser(reader.user());
    statements.execute("GRANT VIEW DATABASE STATE TO " + user);
    for (String schema : statements.texts(TRACKED_SCHEMAS)) {
      statements.execute("GRANT SELECT ON SCHEMA::" + name(schema) + " TO " + user);
    }
    statements.execute("GRANT SELECT ON SCHEMA::cdc TO " + user);
    done.add("it may read " + database + " and its changes");
    done.add(
        tried(
            "it may see the Agent, and what the server works on",
            () -> {
              statements.execute("USE master");
              statements.execute("GRANT VIEW SERVER STATE TO " + user);
            }));
    done.add(
        tried(
            "it may see how long changes are kept",
            () -> {
              statements.execute("USE msdb");
              addUser(reader.user());
              statements.execute("GRANT SELECT ON dbo.cdc_jobs TO " + user);
            }));
    return done;
  }

  private void addUser(String login) throws SQLException {
    if (!has("sys.database_principals", login)) {
      statements.execute("CREATE USER " + name(login) + " FOR LOGIN " + name(login));
    }
  }

  /** What the job can do without, so that a master who may not give it need not give it. */
  private static String tried(String done, Grant grant) {
    try {
      grant.give();
      return done;
    } catch (SQLException refused) {
      return "left out: that " + done + ": " + refused.getMessage();
    }
  }

  /** Gives one right. */
  @FunctionalInterface
  private interface Grant {
    void give() throws SQLException;
  }

  private List<String> capture() throws SQLException {
    List<String> done = new ArrayList<>();
    statements.execute("USE " + name(database));
    if (!statements.has(
        "SELECT name FROM sys.databases WHERE name = DB_NAME() AND is_cdc_enabled = 1")) {
      boolean rds = has("sys.databases", "rdsadmin");
      statements.execute(
          rds
              ? "EXEC msdb.dbo.rds_cdc_enable_db " + literal(database)
              : "EXEC sys.sp_cdc_enable_db");
      done.add("changes of " + database + " are captured");
    }
    for (List<String> table : statements.rows(UNTRACKED)) {
      if (tables.stream().anyMatch(each -> each.matches(table.get(0), table.get(1)))) {
        statements.execute(
            "EXEC sys.sp_cdc_enable_table @source_schema = "
                + literal(table.get(0))
                + ", @source_name = "
                + literal(table.get(1))
                + ", @role_name = NULL");
        done.add("changes of " + String.join(".", table) + " are captured, new");
      }
    }
    if (!statements.texts(TRACKED_SCHEMAS).isEmpty()) {
      statements.execute(
          "EXEC sys.sp_cdc_change_job @job_type = N'cleanup', @retention = " + RETENTION_MINUTES);
      done.add("they are kept for " + RETENTION_MINUTES + " minutes");
    }
    return done;
  }

  private boolean has(String view, String name) throws SQLException {
    return statements.has("SELECT name FROM " + view + " WHERE name = " + literal(name));
  }

  private static String literal(String text) {
    return "N'" + text.replace("'", "''") + "'";
  }

  private static String name(String text) {
    return "[" + text.replace("]", "]]") + "]";
  }
}
