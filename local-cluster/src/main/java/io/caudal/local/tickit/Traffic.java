package io.caudal.local.tickit;

import io.caudal.local.rows.JdbcDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** People at work on the marketplace: three sessions a database, each on rows of its own. */
public final class Traffic implements AutoCloseable {

  private static final Map<String, Double> SHARES =
      Map.of("mysql", 0.7, "postgres", 0.2, "sqlserver", 0.1);
  private static final Session.Habit[] HABITS = Session.Habit.values();

  private final Journal journal;
  private final TrafficPlan plan;
  private final double sharesThatAreThere;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final AtomicLong committed = new AtomicLong();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private final List<Thread> threads = new ArrayList<>();

  private Traffic(TickitDatabases databases, Journal journal, TrafficPlan plan) {
    this.journal = journal;
    this.plan = plan;
    this.sharesThatAreThere =
        SHARES.entrySet().stream()
            .filter(share -> databases.has(share.getKey()))
            .mapToDouble(Map.Entry::getValue)
            .sum();
  }

  /**
   * Begins to change rows.
   *
   * @param databases that are loaded
   * @param journal gets every change that is committed
   * @throws SQLException if a database cannot be reached
   */
  public static Traffic start(TickitDatabases databases, TrafficPlan plan, Journal journal)
      throws SQLException {
    Traffic traffic = new Traffic(databases, journal, plan);
    try {
      if (databases.has("mysql")) {
        traffic.startMarket(databases.of("mysql"));
      }
      if (databases.has("postgres")) {
        traffic.startProgramme(databases.of("postgres"));
      }
      if (databases.has("sqlserver")) {
        traffic.startMembers(databases.of("sqlserver"));
      }
    } catch (SQLException e) {
      traffic.stop.countDown();
      throw e;
    }
    return traffic;
  }

  /** How many changes were committed so far. */
  public long committedChanges() {
    return committed.get();
  }

  /** Why a session ended before it was told to. */
  public Optional<Throwable> failure() {
    return Optional.ofNullable(failure.get());
  }

  /**
   * Ends the traffic, and returns when every session has made its last commit, within about a
   * second.
   *
   * @throws IllegalStateException if a session had failed
   */
  public void stop() throws InterruptedException {
    stop.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    Throwable cause = failure.get();
    if (cause != null) {
      throw new IllegalStateException("the traffic failed: " + cause.getMessage(), cause);
    }
  }

  /** Ends the traffic without waiting for its last commit. */
  @Override
  public void close() {
    stop.countDown();
  }

  private void startMarket(JdbcDatabase database) throws SQLException {
    KeyRange listings = KeyRange.of(database, TickitTable.LISTING, "listid");
    KeyRange sales = KeyRange.of(database, TickitTable.SALES, "salesid");
    int users = Math.max(2, KeyRange.of(database, TickitTable.LISTING, "sellerid").last());
    SharedTraffic shared = shared(database, "mysql");
    for (int i = 0; i < HABITS.length; i++) {
      Business business =
          new Market(listings.ownedBy(i, HABITS.length), sales.ownedBy(i, HABITS.length), users);
      start(shared, business, i);
    }
  }

  private void startProgramme(JdbcDatabase database) throws SQLException {
    KeyRange events = KeyRange.of(database, TickitTable.EVENT, "eventid");
    KeyRange venues = KeyRange.of(database, TickitTable.VENUE, "venueid");
    KeyRange categories = KeyRange.of(database, TickitTable.CATEGORY, "catid");
    SharedTraffic shared = shared(database, "postgres");
    for (int i = 0; i < HABITS.length; i++) {
      Business business =
          new Programme(
              events.ownedBy(i, HABITS.length),
              venues.ownedBy(i, HABITS.length),
              categories.ownedBy(i, HABITS.length));
      start(shared, business, i);
    }
  }

  private void startMembers(JdbcDatabase database) throws SQLException {
    KeyRange users = KeyRange.of(database, TickitTable.USERS, "userid");
    SharedTraffic shared = shared(database, "sqlserver");
    for (int i = 0; i < HABITS.length; i++) {
      start(shared, new Members(users.ownedBy(i, HABITS.length)), i);
    }
  }

  private SharedTraffic shared(JdbcDatabase database, String source) {
    double share = Objects.requireNonNull(SHARES.get(source)) / sharesThatAreThere;
    return new SharedTraffic(database, plan, share, journal, stop, committed);
  }

  private void start(SharedTraffic shared, Business business, int number) throws SQLException {
    Connection connection = shared.database().open();
    Draw draw = Draw.of(plan.seed(), threads.size());
    Session session = new Session(shared, business, HABITS[number], draw);
    Thread thread =
        new Thread(
            () -> run(session, connection),
            "traffic-" + shared.database().dialect() + "-" + number);
    thread.setDaemon(true);
    threads.add(thread);
    thread.start();
  }

  private void run(Session session, Connection connection) {
    try (connection) {
      session.run(connection);
    } catch (SQLException | RuntimeException e) {
      failure.compareAndSet(null, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
