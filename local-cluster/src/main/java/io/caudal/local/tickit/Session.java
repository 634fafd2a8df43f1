package io.caudal.local.tickit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/** One connection that makes a transaction after another until the traffic stops. */
final class Session {

  private static final int LONG_STEPS = 4;
  private static final long LONG_WAIT = TimeUnit.MILLISECONDS.toNanos(250);
  private static final int PERCENT_ROLLED_BACK = 5;

  private final SharedTraffic traffic;
  private final Business business;
  private final Habit habit;
  private final Draw draw;

  /** What a session differs in from its neighbours. */
  enum Habit {
    /** Short transactions, and now and then a large one. */
    LARGE,
    /** Short transactions. */
    SHORT,
    /** Transactions of several steps that stay open for about a second. */
    LONG
  }

  Session(SharedTraffic traffic, Business business, Habit habit, Draw draw) {
    this.traffic = traffic;
    this.business = business;
    this.habit = habit;
    this.draw = draw;
  }

  /** Returns once the traffic is stopped and the last transaction is committed. */
  void run(Connection connection) throws SQLException, InterruptedException {
    connection.setAutoCommit(false);
    while (!traffic.stopsWithin(traffic.pace().untilNext(System.nanoTime()))) {
      if (habit == Habit.LARGE && traffic.largeIsDue(System.nanoTime())) {
        OpenTransaction large = transaction(connection);
        business.large(large, draw, traffic.plan().largeRows());
        finish(large);
      } else {
        OpenTransaction transaction = transaction(connection);
        steps(transaction);
        finish(transaction);
        traffic.pace().made(transaction.changes());
      }
    }
  }

  private void steps(OpenTransaction transaction) throws SQLException, InterruptedException {
    business.step(transaction, draw);
    for (int step = 1; habit == Habit.LONG && step < LONG_STEPS; step++) {
      if (!traffic.stopsWithin(LONG_WAIT)) {
        business.step(transaction, draw);
      }
    }
  }

  private void finish(OpenTransaction transaction) throws SQLException {
    if (draw.percent(PERCENT_ROLLED_BACK)) {
      transaction.rollback();
    } else {
      transaction.commit(traffic.journal());
      traffic.committed().addAndGet(transaction.changes());
    }
  }

  private OpenTransaction transaction(Connection connection) {
    return new OpenTransaction(connection, traffic.database().dialect());
  }
}
