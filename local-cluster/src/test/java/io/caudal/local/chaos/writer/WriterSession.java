package io.caudal.local.chaos.writer;

import io.caudal.local.rows.JdbcDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A connection that makes a transaction after another, and comes back when it is broken. */
final class WriterSession {

  private static final int PERCENT_ROLLED_BACK = 5;
  private static final Duration LONGEST_OUTAGE = Duration.ofMinutes(3);

  private final int number;
  private final Habit habit;
  private final JdbcDatabase database;
  private final Map<String, OwnRows> rows;
  private final List<String> tables;
  private final ChangeJournal journal;
  private final CountDownLatch stop;
  private final Random random;
  private long transactions;
  private @Nullable Unknown unknown;

  /** A transaction of which only the database knows whether it is committed. */
  private record Unknown(long transaction, long committing, List<Change> changes) {}

  WriterSession(
      int number,
      Habit habit,
      JdbcDatabase database,
      Map<String, OwnRows> rows,
      ChangeJournal journal,
      CountDownLatch stop,
      Random random) {
    this.number = number;
    this.habit = habit;
    this.database = database;
    this.rows = rows;
    this.tables = rows.keySet().stream().sorted().toList();
    this.journal = journal;
    this.stop = stop;
    this.random = random;
  }

  /**
   * Returns when it was told to stop, and what it wrote last is known to be committed or not.
   *
   * @throws SQLException if the database is away for too long
   */
  void run() throws SQLException, InterruptedException {
    long lastSeen = System.nanoTime();
    while (stop.getCount() > 0 || unknown != null) {
      try (Connection connection = database.open()) {
        lastSeen = System.nanoTime();
        connection.setAutoCommit(false);
        resolve(connection);
        while (stop.getCount() > 0) {
          transact(connection);
          lastSeen = System.nanoTime();
          pause(habit.pauseMillis(random));
        }
      } catch (SQLException broken) {
        if (System.nanoTime() - lastSeen > LONGEST_OUTAGE.toNanos()) {
          throw broken;
        }
        pause(100);
      }
    }
  }

  private void transact(Connection connection) throws SQLException, InterruptedException {
    transactions++;
    List<Change> changes = new ArrayList<>();
    unknown = new Unknown(transactions, Long.MAX_VALUE, changes);
    Ledger.mark(connection, number, transactions);
    int steps = habit.steps(random);
    for (int step = 0; step < steps; step++) {
      change(connection, changes);
      pause(habit.stepMillis());
    }
    if (random.nextInt(100) < PERCENT_ROLLED_BACK) {
      connection.rollback();
      undo(changes);
    } else {
      long committing = System.currentTimeMillis();
      unknown = new Unknown(transactions, committing, changes);
      connection.commit();
      journal.append(number, committing, changes);
    }
    unknown = null;
  }

  private void change(Connection connection, List<Change> changes) throws SQLException {
    OwnRows own = ofTable(tables.get(random.nextInt(tables.size())));
    List<Change> next = own.next(random);
    if (next.size() == 2) {
      Ledger.move(connection, next.get(0), next.get(1));
    } else {
      Ledger.write(connection, next.get(0));
    }
    next.forEach(own::apply);
    changes.addAll(next);
  }

  /** Asks the database what became of the transaction that was open when the connection broke. */
  private void resolve(Connection connection) throws SQLException {
    Unknown open = unknown;
    if (open == null) {
      return;
    }
    if (Ledger.marked(connection, number) == open.transaction()) {
      journal.append(number, open.committing(), open.changes());
    } else {
      undo(open.changes());
    }
    connection.rollback();
    unknown = null;
  }

  private void undo(List<Change> changes) {
    for (int last = changes.size() - 1; last >= 0; last--) {
      ofTable(changes.get(last).table()).revert(changes.get(last));
    }
  }

  private OwnRows ofTable(String table) {
    return java.util.Objects.requireNonNull(rows.get(table));
  }

  private void pause(long millis) throws InterruptedException {
    if (millis > 0 && stop.await(millis, TimeUnit.MILLISECONDS)) {
      Thread.onSpinWait();
    }
  }
}
