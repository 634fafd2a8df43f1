package io.caudal.local.mysql;

import io.caudal.local.rows.JdbcDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/**
 * A session that changes rows of its own, and counts the version in a row up with every change, so
 * that the last version tells all changes there were. Deleted rows do not come back. It outlives
 * the death of the server, and finds out what became of the commit that it did not see the end of.
 */
final class VersionedRows implements Runnable {

  private static final int LARGE = 300;
  private static final Duration PAUSE = Duration.ofMillis(40);
  private static final Duration RECONNECT = Duration.ofMillis(200);

  private final JdbcDatabase database;
  private final String table;
  private final int firstId;
  private final List<String> preparation;
  private final Random random;
  private final Map<Integer, Integer> versions = new TreeMap<>();
  private final Map<Integer, Integer> deleted = new HashMap<>();
  private int nextId;
  private volatile boolean stopped;

  /**
   * A session.
   *
   * @param firstId the least id of its rows; those that exist already are at version 1
   * @param rows how many exist already
   * @param preparation statements for each connection
   */
  VersionedRows(
      JdbcDatabase database, String table, int firstId, int rows, List<String> preparation) {
    this.database = database;
    this.table = table;
    this.firstId = firstId;
    this.preparation = List.copyOf(preparation);
    this.random = new Random(firstId);
    this.nextId = firstId + rows;
    for (int id = firstId; id < nextId; id++) {
      versions.put(id, 1);
    }
  }

  @Override
  public void run() {
    while (!stopped) {
      try (Connection connection = database.open()) {
        synchronise(connection);
        try (Statement statement = connection.createStatement()) {
          for (String sql : preparation) {
            statement.execute(sql);
          }
        }
        connection.setAutoCommit(false);
        while (!stopped) {
          transaction(connection);
          LockSupport.parkNanos(PAUSE.toNanos());
        }
      } catch (SQLException lost) {
        LockSupport.parkNanos(RECONNECT.toNanos());
      }
    }
  }

  private void transaction(Connection connection) throws SQLException {
    Map<Integer, Integer> changed = new TreeMap<>();
    List<Integer> gone = new ArrayList<>();
    int changes = random.nextInt(40) == 0 ? LARGE : 1 + random.nextInt(5);
    for (int change = 0; change < changes; change++) {
      int id = random.nextInt(4) == 0 ? nextId++ : anyId();
      int version = changed.getOrDefault(id, versions.getOrDefault(id, 0));
      if (gone.contains(id)) {
        continue;
      }
      if (version > 1 && random.nextInt(10) == 0) {
        execute(connection, "DELETE FROM " + table + " WHERE version = ? AND id = ?", version, id);
        gone.add(id);
      } else {
        String sql =
            version == 0
                ? "INSERT INTO " + table + " (version, id) VALUES (?, ?)"
                : "UPDATE " + table + " SET version = ? WHERE id = ?";
        execute(connection, sql, version + 1, id);
        changed.put(id, version + 1);
      }
    }
    connection.commit();
    versions.putAll(changed);
    gone.forEach(id -> deleted.put(id, versions.remove(id)));
  }

  private int anyId() {
    if (versions.isEmpty()) {
      return nextId++;
    }
    return new ArrayList<>(versions.keySet()).get(random.nextInt(versions.size()));
  }

  private static void execute(Connection connection, String sql, int version, int id)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, version);
      statement.setInt(2, id);
      if (statement.executeUpdate() != 1) {
        throw new IllegalStateException(sql + ": there is no row " + id);
      }
    }
  }

  /** A commit whose end was not seen may have happened or not. */
  private void synchronise(Connection connection) throws SQLException {
    Map<Integer, Integer> there = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT id, version FROM "
                    + table
                    + " WHERE id >= "
                    + firstId
                    + " AND id < "
                    + (firstId + VersionedTraffic.IDS))) {
      while (rows.next()) {
        there.put(rows.getInt(1), rows.getInt(2));
      }
    }
    // What became of a row that is gone is known by its last version only if the commit was seen.
    versions.keySet().removeAll(there.keySet());
    versions.forEach((id, version) -> deleted.put(id, VersionedTraffic.UNKNOWN));
    versions.clear();
    versions.putAll(there);
  }

  void stop() {
    stopped = true;
  }

  /** The last version of each row that is there. */
  Map<Integer, Integer> versions() {
    return versions;
  }

  /** The last version of each row that was deleted. */
  Map<Integer, Integer> deleted() {
    return deleted;
  }
}
