package io.caudal.local.chaos.writer;

import io.caudal.local.rows.JdbcDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Several sessions at work on the same tables, each on rows of its own. */
public final class Writers implements AutoCloseable {

  private static final List<Habit> HABITS =
      List.of(Habit.SHORT, Habit.SHORT, Habit.LONG, Habit.LONG, Habit.LARGE);

  private final CountDownLatch stop = new CountDownLatch(1);
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private final List<Thread> threads = new ArrayList<>();

  private Writers() {}

  /**
   * Fills the tables of a {@link Ledger}, and begins to change them.
   *
   * @param rows of each table
   * @param journal gets every change that is committed
   * @param seed of what is changed, and how
   */
  public static Writers start(
      JdbcDatabase database, List<String> tables, int rows, ChangeJournal journal, long seed)
      throws SQLException {
    try (Connection connection = database.open()) {
      for (String table : tables) {
        Ledger.fill(connection, table, rows);
      }
      for (int session = 0; session < HABITS.size(); session++) {
        Ledger.openMark(connection, session);
      }
    }
    Writers writers = new Writers();
    for (int session = 0; session < HABITS.size(); session++) {
      int number = session;
      Map<String, OwnRows> own =
          tables.stream()
              .collect(
                  Collectors.toMap(
                      Function.identity(),
                      table -> new OwnRows(table, number, HABITS.size(), rows)));
      writers.start(
          new WriterSession(
              number,
              HABITS.get(number),
              database,
              own,
              journal,
              writers.stop,
              new Random(seed * 31 + number)),
          number);
    }
    return writers;
  }

  /** Why a session ended before it was told to. */
  public Optional<Throwable> failure() {
    return Optional.ofNullable(failure.get());
  }

  /** Returns when every session has made its last commit. */
  public void stop() throws InterruptedException {
    stop.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    Throwable cause = failure.get();
    if (cause != null) {
      throw new IllegalStateException("a writer failed: " + cause.getMessage(), cause);
    }
  }

  @Override
  public void close() {
    stop.countDown();
  }

  private void start(WriterSession session, int number) {
    Thread thread = new Thread(() -> run(session), "writer-" + number);
    thread.setDaemon(true);
    threads.add(thread);
    thread.start();
  }

  private void run(WriterSession session) {
    try {
      session.run();
    } catch (SQLException | RuntimeException e) {
      failure.compareAndSet(null, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
