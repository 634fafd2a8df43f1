package io.caudal.local.chaos.writer;

import io.caudal.local.rows.JdbcDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The tables that are written: {@code ledger_<n>}, each with a key, the row's version, when it was
 * written (milliseconds since the epoch), and a text that follows from key and version. {@code
 * commits} has the number of the last transaction of each session, so that a session that lost its
 * connection can find out whether that was committed.
 */
public final class Ledger {

  private static final String MARKS = "commits";
  private static final int ROWS_A_BATCH = 500;

  private Ledger() {}

  /** The names of so many tables. */
  public static List<String> tables(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(number -> "ledger_" + number).toList();
  }

  /** SQL that every engine understands. */
  public static List<String> ddl(List<String> tables) {
    List<String> ddl = new ArrayList<>();
    for (String table : tables) {
      ddl.add(
          "CREATE TABLE "
              + table
              + " (id BIGINT NOT NULL PRIMARY KEY, version BIGINT NOT NULL,"
              + " written BIGINT NOT NULL, note VARCHAR(200) NOT NULL)");
    }
    ddl.add("CREATE TABLE " + MARKS + " (session INT NOT NULL PRIMARY KEY, txn BIGINT NOT NULL)");
    return ddl;
  }

  /** The text of a row. A query's columns {@code id} and {@code version} take the places of %s. */
  public static String note(Object id, Object version) {
    return "row %s version %s".formatted(id, version);
  }

  /** Fills an empty table with rows of version 1, whose keys begin with 1. */
  static void fill(Connection connection, String table, int rows) throws SQLException {
    connection.setAutoCommit(false);
    try (PreparedStatement insert = connection.prepareStatement(insert(table))) {
      for (int id = 1; id <= rows; id++) {
        bindRow(insert, id, 1);
        insert.addBatch();
        if (id % ROWS_A_BATCH == 0 || id == rows) {
          insert.executeBatch();
        }
      }
    }
    connection.commit();
  }

  /** All rows of a table. */
  public static List<LedgerRow> rows(JdbcDatabase database, String table) throws SQLException {
    List<LedgerRow> rows = new ArrayList<>();
    try (Connection connection = database.open();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT id, version, note FROM " + table)) {
      while (row.next()) {
        rows.add(new LedgerRow(row.getLong(1), row.getLong(2), row.getString(3)));
      }
    }
    return rows;
  }

  /** Lets a session have a mark. */
  static void openMark(Connection connection, int session) throws SQLException {
    execute(connection, "INSERT INTO " + MARKS + " (session, txn) VALUES (?, ?)", session, 0);
    connection.commit();
  }

  static void mark(Connection connection, int session, long transaction) throws SQLException {
    execute(connection, "UPDATE " + MARKS + " SET txn = ? WHERE session = ?", transaction, session);
  }

  /** The session's last transaction that was committed. */
  static long marked(Connection connection, int session) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT txn FROM " + MARKS + " WHERE session = ?")) {
      select.setInt(1, session);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  static void write(Connection connection, Change change) throws SQLException {
    switch (change.operation()) {
      case CREATE -> {
        try (PreparedStatement insert = connection.prepareStatement(insert(change.table()))) {
          bindRow(insert, change.id(), change.version());
          requireOne(insert.executeUpdate(), change);
        }
      }
      case UPDATE -> update(connection, change, change.id());
      case DELETE -> {
        try (PreparedStatement delete =
            connection.prepareStatement("DELETE FROM " + change.table() + " WHERE id = ?")) {
          delete.setLong(1, change.id());
          requireOne(delete.executeUpdate(), change);
        }
      }
      default -> throw new IllegalArgumentException(change.toString());
    }
  }

  /** Gives a row another key: to the journal, a delete and a create. */
  static void move(Connection connection, Change deleted, Change created) throws SQLException {
    update(connection, created, deleted.id());
  }

  private static void update(Connection connection, Change change, long oldId) throws SQLException {
    String sql =
        change.id() == oldId
            ? "UPDATE %s SET version = ?, written = ?, note = ? WHERE id = ?"
            : "UPDATE %s SET id = ?, version = ?, written = ?, note = ? WHERE id = ?";
    try (PreparedStatement update = connection.prepareStatement(sql.formatted(change.table()))) {
      int next = 1;
      if (change.id() != oldId) {
        update.setLong(next++, change.id());
      }
      update.setLong(next++, change.version());
      update.setLong(next++, System.currentTimeMillis());
      update.setString(next++, note(change.id(), change.version()));
      update.setLong(next, oldId);
      requireOne(update.executeUpdate(), change);
    }
  }

  private static String insert(String table) {
    return "INSERT INTO " + table + " (id, version, written, note) VALUES (?, ?, ?, ?)";
  }

  private static void bindRow(PreparedStatement insert, long id, long version) throws SQLException {
    insert.setLong(1, id);
    insert.setLong(2, version);
    insert.setLong(3, System.currentTimeMillis());
    insert.setString(4, note(id, version));
  }

  private static void execute(Connection connection, String sql, long first, long second)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, first);
      statement.setLong(2, second);
      statement.executeUpdate();
    }
  }

  private static void requireOne(int rows, Change change) {
    if (rows != 1) {
      throw new IllegalStateException(rows + " rows changed by " + change);
    }
  }
}
