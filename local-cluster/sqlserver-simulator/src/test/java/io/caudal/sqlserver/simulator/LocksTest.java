package io.caudal.sqlserver.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** READ COMMITTED: who waits for whom, and what is left of a transaction. */
final class LocksTest {

  private TestDatabase database;
  private Connection one;
  private Connection other;

  @BeforeEach
  void open() throws Exception {
    database = TestDatabase.start();
    one = database.connect();
    other = database.connect();
    TestDatabase.run(
        one,
        "CREATE TABLE t (id int PRIMARY KEY, v int NOT NULL)",
        "INSERT INTO t VALUES (1, 10), (2, 20), (3, 30)");
    one.setAutoCommit(false);
  }

  @AfterEach
  void close() throws Exception {
    one.close();
    other.close();
    database.close();
  }

  @Test
  void writerWaitsForWriter() throws Exception {
    TestDatabase.run(one, "UPDATE t SET v = v + 1 WHERE id = 1");
    CompletableFuture<Void> second =
        later(() -> TestDatabase.run(other, "UPDATE t SET v = v * 2 WHERE id = 1"));
    TestDatabase.run(one, "UPDATE t SET v = v + 1 WHERE id = 1");
    assertThat(second).isNotDone();
    one.commit();
    second.get(1, TimeUnit.MINUTES);

    assertThat(TestDatabase.rows(other, "SELECT v FROM t WHERE id = 1")).containsExactly("24");
  }

  @Test
  void keyThatIsGivenAsTextIsSoughtAlone() throws Exception {
    TestDatabase.run(one, "UPDATE t SET v = 0 WHERE id = 1");

    try (PreparedStatement select = other.prepareStatement("SELECT v FROM t WHERE id = ?")) {
      select.setString(1, "2");
      try (ResultSet rows = select.executeQuery()) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getInt(1)).isEqualTo(20);
      }
    }
  }

  @Test
  void savepointTakesBackPartOfATransaction() throws Exception {
    TestDatabase.run(one, "UPDATE t SET v = 11 WHERE id = 1");
    Savepoint before = one.setSavepoint("half");
    TestDatabase.run(one, "UPDATE t SET v = 12 WHERE id = 1", "DELETE FROM t WHERE id = 2");
    one.rollback(before);
    TestDatabase.run(one, "UPDATE t SET v = 33 WHERE id = 3");
    one.commit();

    assertThat(TestDatabase.rows(other, "SELECT v FROM t ORDER BY id"))
        .containsExactly("11", "20", "33");
    assertThatThrownBy(() -> TestDatabase.run(one, "ROLLBACK TRAN half"))
        .hasMessageContaining("No transaction or savepoint of that name was found");
  }

  @Test
  void readerWaitsForCommit() throws Exception {
    TestDatabase.run(one, "DELETE FROM t WHERE id = 2", "INSERT INTO t VALUES (4, 40)");
    CompletableFuture<List<String>> rows = new CompletableFuture<>();
    CompletableFuture<Void> reader =
        later(() -> rows.complete(TestDatabase.rows(other, "SELECT id FROM t")));
    assertThat(TestDatabase.rows(one, "SELECT id FROM t")).containsExactly("1", "3", "4");
    assertThat(reader).isNotDone();
    one.rollback();

    assertThat(rows.get(1, TimeUnit.MINUTES)).containsExactly("1", "2", "3");
  }

  @Test
  void readsAroundOtherRowsAndDirtyOnes() throws Exception {
    TestDatabase.run(one, "UPDATE t SET v = 0 WHERE id = 1");

    assertThat(TestDatabase.rows(other, "SELECT v FROM t WHERE id >= 2"))
        .containsExactly("20", "30");
    assertThat(TestDatabase.rows(other, "SELECT v FROM t WITH (NOLOCK) WHERE id = 1"))
        .containsExactly("0");
  }

  @Test
  void inserterWaitsForKey() throws Exception {
    TestDatabase.run(one, "INSERT INTO t VALUES (9, 1)");
    CompletableFuture<Void> second =
        later(() -> TestDatabase.run(other, "INSERT INTO t VALUES (9, 2)"));
    one.rollback();
    second.get(1, TimeUnit.MINUTES);

    assertThat(TestDatabase.rows(other, "SELECT v FROM t WHERE id = 9")).containsExactly("2");
  }

  @Test
  void givesUpWaiting() throws Exception {
    TestDatabase.run(one, "UPDATE t SET v = 0 WHERE id = 1");
    TestDatabase.run(other, "SET LOCK_TIMEOUT 30");

    assertError(() -> TestDatabase.rows(other, "SELECT * FROM t"), 1222);
  }

  @Test
  void statementIsCancelledByItsTimeout() throws Exception {
    TestDatabase.run(one, "UPDATE t SET v = 0 WHERE id = 1");
    try (var statement = other.createStatement()) {
      statement.setQueryTimeout(1);
      assertThatThrownBy(() -> statement.executeQuery("SELECT * FROM t"))
          .hasMessageContaining("timed out");
    }
    assertThat(TestDatabase.rows(other, "SELECT v FROM t WHERE id = 2")).containsExactly("20");
  }

  @Test
  void choosesVictimOfDeadlock() throws Exception {
    other.setAutoCommit(false);
    TestDatabase.run(one, "UPDATE t SET v = 0 WHERE id = 1");
    TestDatabase.run(other, "UPDATE t SET v = 0 WHERE id = 2");
    CompletableFuture<Void> waiting =
        later(() -> TestDatabase.run(one, "UPDATE t SET v = 1 WHERE id = 2"));
    CompletableFuture<Void> victim =
        later(() -> TestDatabase.run(other, "UPDATE t SET v = 1 WHERE id = 1"));

    List<Boolean> failed =
        List.of(failed(waiting).get(1, TimeUnit.MINUTES), failed(victim).get(1, TimeUnit.MINUTES));
    assertThat(failed).containsExactlyInAnyOrder(true, false);
  }

  @Test
  void failedStatementLeavesNothingBehind() throws Exception {
    assertError(() -> TestDatabase.run(one, "INSERT INTO t VALUES (7, 7), (1, 1)"), 2627);
    one.commit();

    assertThat(TestDatabase.rows(other, "SELECT id FROM t")).containsExactly("1", "2", "3");
  }

  @Test
  void brokenConnectionRollsBack() throws Exception {
    TestDatabase.run(one, "DELETE FROM t");
    database.simulator().cutConnections();

    try (Connection fresh = database.connect()) {
      assertThat(TestDatabase.rows(fresh, "SELECT id FROM t")).containsExactly("1", "2", "3");
    }
  }

  private interface Work {
    void run() throws Exception;
  }

  private static CompletableFuture<Void> later(Work work) {
    return CompletableFuture.runAsync(
        () -> {
          try {
            work.run();
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private static CompletableFuture<Boolean> failed(CompletableFuture<Void> future) {
    return future.handle((nothing, failure) -> failure != null);
  }

  private static void assertError(Work work, int number) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getErrorCode()).isEqualTo(number));
  }
}
