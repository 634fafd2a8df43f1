package io.caudal.initialisation;

import io.caudal.source.password.SecretLogin;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the user that reads the changes of MySQL needs.
 *
 * @see <a href="https://dev.mysql.com/doc/refman/8.4/en/create-user.html">CREATE USER</a>, <a
 *     href="https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/mysql-stored-proc-configuring.html">mysql.rds_set_configuration</a>
 */
final class MySqlInitialisation {

  private static final int BINLOG_HOURS = 168;

  private final Statements statements;
  private final String database;

  MySqlInitialisation(Connection connection, String database) {
    this.statements = new Statements(connection);
    this.database = database;
  }

  /** Creates the user, or gives the one that is there its password, and all rights. */
  List<String> give(SecretLogin reader) throws SQLException {
    String user = literal(reader.user()) + "@'%'";
    String password = literal(reader.password());
    List<String> done = new ArrayList<>();
    // A backslash in a literal must mean here what it means to literal().
    statements.execute("SET SESSION sql_mode = 'STRICT_ALL_TABLES'");
    statements.execute("CREATE USER IF NOT EXISTS " + user + " IDENTIFIED BY " + password);
    statements.execute("ALTER USER " + user + " IDENTIFIED BY " + password);
    done.add("user " + user + " has the password of its secret");
    statements.execute("GRANT SELECT ON " + name(database) + ".* TO " + user);
    statements.execute("GRANT REPLICATION SLAVE, REPLICATION CLIENT ON *.* TO " + user);
    done.add("it may read " + database + " and the binary log");
    if (statements.has(
        "SELECT 1 FROM information_schema.routines WHERE routine_schema = 'mysql'"
            + " AND routine_name = 'rds_set_configuration'")) {
      statements.execute(
          "CALL mysql.rds_set_configuration('binlog retention hours', " + BINLOG_HOURS + ")");
      statements.execute("GRANT SELECT ON mysql.rds_configuration TO " + user);
      done.add("the binary log is kept for " + BINLOG_HOURS + " hours");
    } else {
      done.add("not on RDS: how long the binary log is kept is the server's own setting");
    }
    return done;
  }

  private static String literal(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
  }

  private static String name(String text) {
    return "`" + text.replace("`", "``") + "`";
  }
}
