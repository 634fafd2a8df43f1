package io.caudal.local.tickit;

import io.caudal.local.rows.JdbcDatabase;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** What the sessions of one database have in common. */
final class SharedTraffic {

  private final JdbcDatabase database;
  private final TrafficPlan plan;
  private final Journal journal;
  private final CountDownLatch stop;
  private final AtomicLong committed;
  private final Pace pace;
  private long largeDue;

  /**
   * The traffic of a database.
   *
   * @param share of the rate that this database has, from 0 to 1
   * @param stop counted down to end the traffic
   * @param committed grows by each committed change
   */
  SharedTraffic(
      JdbcDatabase database,
      TrafficPlan plan,
      double share,
      Journal journal,
      CountDownLatch stop,
      AtomicLong committed) {
    this.database = database;
    this.plan = plan;
    this.journal = journal;
    this.stop = stop;
    this.committed = committed;
    this.pace = new Pace(plan.changesPerSecond() * share, System.nanoTime());
    this.largeDue = System.nanoTime() + plan.largeEvery().toNanos() / 2;
  }

  JdbcDatabase database() {
    return database;
  }

  TrafficPlan plan() {
    return plan;
  }

  Journal journal() {
    return journal;
  }

  Pace pace() {
    return pace;
  }

  AtomicLong committed() {
    return committed;
  }

  /** Waits; true as soon as the traffic is to stop. */
  boolean stopsWithin(long nanos) throws InterruptedException {
    return stop.await(nanos, TimeUnit.NANOSECONDS);
  }

  /** Once every so often true. */
  boolean largeIsDue(long now) {
    if (now < largeDue) {
      return false;
    }
    largeDue = now + plan.largeEvery().toNanos();
    return true;
  }
}
