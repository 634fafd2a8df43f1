package io.caudal.local.restore;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Brings the logs of new servers to places that do not depend on what else they logged, so that a
 * position that was kept elsewhere is one of theirs.
 */
final class LogPlaces {

  private static final String BINLOG_FILE = "binlog.000012";
  private static final int BINLOG_OFFSET = 50_000;
  private static final int TRIAL = 1000;

  private LogPlaces() {}

  /** Fills MariaDB's log up to the same offset of the same file, with a transaction's end there. */
  static void reachOffset(Connection owner) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      statement.execute("CREATE TABLE padding (text LONGTEXT)");
      while (!BINLOG_FILE.equals(text(statement, "SHOW MASTER STATUS", "File"))) {
        statement.execute("FLUSH BINARY LOGS");
      }
      int begin = offset(statement);
      pad(statement, TRIAL);
      int overhead = offset(statement) - begin - TRIAL;
      pad(statement, BINLOG_OFFSET - offset(statement) - overhead);
    }
  }

  /** The statement is in the log, too, so it has the same length whatever it inserts. */
  private static void pad(Statement statement, int bytes) throws SQLException {
    statement.execute("SET @bytes = " + bytes);
    statement.execute("INSERT INTO padding VALUES (REPEAT('x', @bytes))");
  }

  private static int offset(Statement statement) throws SQLException {
    return Integer.parseInt(text(statement, "SHOW MASTER STATUS", "Position"));
  }

  /** Writes PostgreSQL's log until its end is beyond a place. */
  static void passLsn(Connection superuser, String lsn) throws SQLException {
    try (Statement statement = superuser.createStatement()) {
      String sql = "SELECT pg_current_wal_lsn() > '" + lsn + "' AS passed";
      while (!text(statement, sql, "passed").equals("t")) {
        statement.execute("SELECT pg_logical_emit_message(true, '', '')");
        statement.execute("SELECT pg_switch_wal()");
      }
    }
  }

  private static String text(Statement statement, String sql, String column) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(column);
    }
  }
}
