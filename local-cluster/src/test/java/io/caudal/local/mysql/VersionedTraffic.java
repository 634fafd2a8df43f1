package io.caudal.local.mysql;

import io.caudal.local.rows.JdbcDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sessions that write to one table at the same time. */
final class VersionedTraffic implements AutoCloseable {

  /** How many ids a session may give to rows. */
  static final int IDS = 1_000_000;

  /** The last version of a row that was deleted by a commit whose end was not seen. */
  static final int UNKNOWN = -1;

  private final List<VersionedRows> sessions = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();

  private VersionedTraffic() {}

  /**
   * Creates the table with some rows, and starts sessions.
   *
   * @param preparations one for each session: a statement for its connections, or nothing
   */
  static VersionedTraffic start(
      JdbcDatabase database, String table, int rowsEach, List<String> preparations)
      throws SQLException {
    VersionedTraffic traffic = new VersionedTraffic();
    List<String> setup = new ArrayList<>();
    setup.add(
        "CREATE TABLE "
            + table
            + " (id INT PRIMARY KEY, version INT NOT NULL, note VARCHAR(40) NOT NULL DEFAULT 'x')");
    for (int session = 0; session < preparations.size(); session++) {
      List<String> rows = new ArrayList<>();
      for (int row = 0; row < rowsEach; row++) {
        rows.add("(" + (session * IDS + row) + ", 1)");
      }
      setup.add("INSERT INTO " + table + " (id, version) VALUES " + String.join(", ", rows));
      String preparation = preparations.get(session);
      traffic.sessions.add(
          new VersionedRows(
              database,
              table,
              session * IDS,
              rowsEach,
              preparation.isEmpty() ? List.of() : List.of(preparation)));
    }
    database.execute(setup);
    for (VersionedRows session : traffic.sessions) {
      Thread thread = new Thread(session, "session of " + table);
      traffic.threads.add(thread);
      thread.start();
    }
    return traffic;
  }

  /** Waits for the last commits. */
  void stop() throws InterruptedException {
    sessions.forEach(VersionedRows::stop);
    for (Thread thread : threads) {
      thread.join();
    }
  }

  /** The last version of each row that is there; only once it is stopped. */
  Map<Integer, Integer> versions() {
    Map<Integer, Integer> all = new TreeMap<>();
    sessions.forEach(session -> all.putAll(session.versions()));
    return all;
  }

  /** The last version of each row that was deleted; only once it is stopped. */
  Map<Integer, Integer> deleted() {
    Map<Integer, Integer> all = new TreeMap<>();
    sessions.forEach(session -> all.putAll(session.deleted()));
    return all;
  }

  @Override
  public void close() throws InterruptedException {
    stop();
  }
}
