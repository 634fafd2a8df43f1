package io.caudal.sqlserver.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A simulator that is killed in the middle of commits has all that it acknowledged, and no half.
 */
final class KillTest {

  private static final int CLIENTS = 3;
  private static final int ROWS = 4;
  private static final int TRANSACTIONS = 300;

  @TempDir private Path folder;

  /** How clients ended: each of them by the kill, after what was expected of all. */
  private final Queue<SQLException> ended = new ConcurrentLinkedQueue<>();

  @Test
  void keepsWhatItAcknowledged() throws Exception {
    prepare();
    ConcurrentSkipListSet<Integer> acknowledged = new ConcurrentSkipListSet<>();
    for (int kill = 0; kill < 3; kill++) {
      commitUntilKilled(kill, acknowledged);
      check(acknowledged);
    }
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(3 * TRANSACTIONS);
  }

  private void prepare() throws Exception {
    SimulatorOptions options = SimulatorOptions.defaults().withFolder(folder);
    try (TestDatabase database = TestDatabase.start(options);
        Connection connection = database.connect()) {
      TestDatabase.run(
          connection,
          "CREATE TABLE t (batch int NOT NULL, line int NOT NULL, text nvarchar(4000),"
              + " PRIMARY KEY (batch, line))");
      TestDatabase.capture(connection, "t");
    }
  }

  private void commitUntilKilled(int kill, ConcurrentSkipListSet<Integer> acknowledged)
      throws Exception {
    CountDownLatch committed = new CountDownLatch(TRANSACTIONS);
    try (SimulatorProcess simulator = SimulatorProcess.start(folder)) {
      List<Thread> clients = new ArrayList<>();
      for (int client = 0; client < CLIENTS; client++) {
        int first = (kill * CLIENTS + client) * 1_000_000;
        Thread thread = new Thread(() -> commit(simulator, first, acknowledged, committed));
        thread.start();
        clients.add(thread);
      }
      assertThat(committed.await(5, TimeUnit.MINUTES)).isTrue();
      assertThat(ended).isEmpty();
      simulator.kill();
      for (Thread client : clients) {
        client.join(TimeUnit.MINUTES.toMillis(1));
      }
      assertThat(ended).hasSize(CLIENTS);
      ended.clear();
    }
  }

  private void commit(
      SimulatorProcess simulator,
      int first,
      ConcurrentSkipListSet<Integer> acknowledged,
      CountDownLatch committed) {
    try (Connection connection = simulator.connect();
        PreparedStatement insert = connection.prepareStatement("INSERT INTO t VALUES (?, ?, ?)")) {
      connection.setAutoCommit(false);
      for (int batch = first; ; batch++) {
        for (int line = 0; line < ROWS; line++) {
          insert.setInt(1, batch);
          insert.setInt(2, line);
          insert.setString(3, "x".repeat(line * 1000));
          insert.executeUpdate();
        }
        connection.commit();
        acknowledged.add(batch);
        committed.countDown();
      }
    } catch (SQLException e) {
      ended.add(e);
    }
  }

  private void check(ConcurrentSkipListSet<Integer> acknowledged) throws Exception {
    SimulatorOptions options = SimulatorOptions.defaults().withFolder(folder);
    try (SqlServerSimulator simulator = SqlServerSimulator.start(options);
        Connection connection = JdbcDriver.NEWER.connect(simulator, TestDatabase.NAME)) {
      List<String> rows = TestDatabase.rows(connection, "SELECT batch, line FROM t");
      List<String> changes =
          TestDatabase.rows(connection, TestDatabase.changesOf("t", "batch, line"));
      assertThat(rows).containsAll(lines(acknowledged.stream()).toList());
      assertThat(rows)
          .containsExactlyElementsOf(
              lines(
                      rows.stream()
                          .map(row -> Integer.valueOf(row.substring(0, row.indexOf(' '))))
                          .distinct())
                  .toList());
      assertThat(changes.stream().map(change -> change.substring(2)).sorted())
          .containsExactlyElementsOf(rows.stream().sorted().toList());
    }
  }

  private static Stream<String> lines(Stream<Integer> batches) {
    return batches.flatMap(batch -> IntStream.range(0, ROWS).mapToObj(line -> batch + " " + line));
  }
}
