package io.caudal.local.postgres;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/**
 * A session of an application on one table, whose rows no other session touches; tells a ledger
 * what it committed.
 */
final class Session implements AutoCloseable {

  private final Connection connection;
  private final Ledger ledger;
  private final String table;
  private TreeMap<Integer, Integer> rows = new TreeMap<>();
  private List<String> pending = new ArrayList<>();
  private TreeMap<Integer, Integer> savedRows = new TreeMap<>();
  private List<String> savedPending = new ArrayList<>();
  private int lastId;
  private int lastVersion;
  private boolean certain;

  /**
   * A session that has begun.
   *
   * @param firstId of the rows that it inserts, which are its own from there on
   */
  Session(Connection connection, Ledger ledger, String table, int firstId) throws SQLException {
    this.connection = connection;
    this.ledger = ledger;
    this.table = table;
    this.lastId = firstId - 1;
    connection.setAutoCommit(false);
  }

  static String create(String table) {
    return "CREATE TABLE " + table + " (id int PRIMARY KEY, version int NOT NULL, filler text)";
  }

  /** Inserts that many rows by one statement. */
  void insert(int count) throws SQLException {
    int first = lastId + 1;
    int version = note("c", count);
    execute(
        "INSERT INTO %s SELECT id, %d, 'inserted' FROM generate_series(%d, %d) id"
            .formatted(table, version, first, lastId));
  }

  /** Inserts that many rows by COPY, of which the log has many in one record. */
  void copy(int count) throws SQLException {
    int first = lastId + 1;
    int version = note("c", count);
    String lines =
        IntStream.rangeClosed(first, lastId)
            .mapToObj(id -> id + "\t" + version + "\tcopied\n")
            .collect(Collectors.joining());
    try {
      new CopyManager(connection.unwrap(BaseConnection.class))
          .copyIn("COPY " + table + " FROM STDIN", new StringReader(lines));
    } catch (IOException e) {
      throw new SQLException(e);
    }
  }

  private int note(String operation, int count) {
    lastVersion++;
    for (int i = 0; i < count; i++) {
      lastId++;
      rows.put(lastId, lastVersion);
      add(line(operation, lastId, lastVersion));
    }
    return lastVersion;
  }

  /** Updates a row; inserts one if there is none. */
  void update(int any) throws SQLException {
    if (rows.isEmpty()) {
      insert(1);
      return;
    }
    int id = row(any);
    rows.put(id, ++lastVersion);
    add(line("u", id, lastVersion));
    execute("UPDATE %s SET version = %d WHERE id = %d".formatted(table, lastVersion, id));
  }

  /** Deletes a row, if there is one. */
  void delete(int any) throws SQLException {
    if (!rows.isEmpty()) {
      int id = row(any);
      rows.remove(id);
      add(table + " d " + id + " -");
      execute("DELETE FROM %s WHERE id = %d".formatted(table, id));
    }
  }

  /** Gives a row another key, if there is one. */
  void changeKey(int any) throws SQLException {
    if (!rows.isEmpty()) {
      int id = row(any);
      rows.remove(id);
      add(table + " d " + id + " -");
      int version = note("c", 1);
      execute(
          "UPDATE %s SET id = %d, version = %d WHERE id = %d"
              .formatted(table, lastId, version, id));
    }
  }

  /** Executes what is no change of a row. */
  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Begins a subtransaction. */
  void savepoint() throws SQLException {
    savedRows = new TreeMap<>(rows);
    savedPending = new ArrayList<>(pending);
    execute("SAVEPOINT part");
  }

  /** Takes back what was done since the savepoint. */
  void rollBackToSavepoint() throws SQLException {
    rows = savedRows;
    pending = savedPending;
    execute("ROLLBACK TO SAVEPOINT part");
  }

  /** Commits, and tells the last change. */
  String commitAndTell() throws SQLException {
    String last = pending.get(pending.size() - 1);
    commit();
    return last;
  }

  void commit() throws SQLException {
    connection.commit();
    if (certain) {
      ledger.addCertain(pending);
    } else {
      ledger.add(pending);
    }
    pending = new ArrayList<>();
  }

  private void add(String change) {
    if (pending.isEmpty()) {
      certain = ledger.isLogged(table);
    }
    pending.add(change);
  }

  /** The rows as this session has them, as {@code table id version}. */
  List<String> rows() {
    return rows.entrySet().stream()
        .map(row -> table + " " + row.getKey() + " " + row.getValue())
        .toList();
  }

  private int row(int any) {
    Integer id = rows.ceilingKey(rows.firstKey() + Math.floorMod(any, width()));
    return id == null ? rows.lastKey() : id;
  }

  private int width() {
    return rows.lastKey() - rows.firstKey() + 1;
  }

  private String line(String operation, int id, int version) {
    return table + " " + operation + " " + id + " " + version;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
