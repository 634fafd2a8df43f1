package io.caudal.local.postgres;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Sessions that change their rows at random, all at once, so that their transactions interleave.
 */
final class Application implements AutoCloseable {

  private static final int IDS_OF_A_SESSION = 1_000_000;
  private static final int LARGE = 3000;

  private final Ledger ledger = new Ledger();
  private final List<Session> sessions = new ArrayList<>();
  private final List<Future<?>> work = new ArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private volatile boolean stopped;

  private Application() {}

  /**
   * Starts two sessions a table.
   *
   * @param seed of what they do
   * @param tables that {@link Session#create} made
   */
  static Application start(PostgresBench bench, String database, long seed, List<String> tables)
      throws SQLException {
    Application application = new Application();
    SplittableRandom random = new SplittableRandom(seed);
    for (String table : tables) {
      for (int i = 0; i < 2; i++) {
        Session session =
            new Session(bench.open(database), application.ledger, table, 1 + i * IDS_OF_A_SESSION);
        application.sessions.add(session);
        SplittableRandom own = random.split();
        application.work.add(application.threads.submit(() -> application.run(session, own)));
      }
    }
    return application;
  }

  Ledger ledger() {
    return ledger;
  }

  private Void run(Session session, SplittableRandom random) throws Exception {
    while (!stopped) {
      transaction(session, random);
      session.commit();
      TimeUnit.MILLISECONDS.sleep(random.nextInt(20));
    }
    return null;
  }

  private static void transaction(Session session, SplittableRandom random) throws Exception {
    int kind = random.nextInt(100);
    if (kind < 15) {
      session.insert(1);
    } else if (kind < 50) {
      changes(session, random, 1 + random.nextInt(5));
    } else if (kind < 60) {
      session.copy(1 + random.nextInt(200));
    } else if (kind < 80) {
      parts(session, random);
    } else if (kind < 90) {
      slow(session, random);
    } else if (kind < 98) {
      session.execute(
          "SELECT pg_logical_emit_message(%s, 'application', 'a message')"
              .formatted(random.nextBoolean()));
      changes(session, random, random.nextInt(3));
    } else {
      session.insert(random.nextInt(LARGE));
    }
  }

  private static void changes(Session session, SplittableRandom random, int count)
      throws SQLException {
    for (int i = 0; i < count; i++) {
      int any = random.nextInt(Integer.MAX_VALUE);
      int kind = random.nextInt(10);
      if (kind < 2) {
        session.insert(1);
      } else if (kind < 3) {
        session.delete(any);
      } else if (kind < 4) {
        session.changeKey(any);
      } else {
        session.update(any);
      }
    }
  }

  /** Subtransactions, some of which are taken back. */
  private static void parts(Session session, SplittableRandom random) throws SQLException {
    for (int part = 0; part < 3; part++) {
      changes(session, random, random.nextInt(3));
      session.savepoint();
      changes(session, random, random.nextInt(5));
      if (random.nextBoolean()) {
        session.rollBackToSavepoint();
      }
    }
  }

  /** A transaction that others overtake. */
  private static void slow(Session session, SplittableRandom random) throws Exception {
    for (int part = 0; part < 4; part++) {
      changes(session, random, 3);
      TimeUnit.MILLISECONDS.sleep(random.nextInt(150));
    }
  }

  /** Lets all sessions end their transactions, and hands over the rows that there are, sorted. */
  List<String> stop() throws Exception {
    stopped = true;
    for (Future<?> session : work) {
      session.get();
    }
    return sessions.stream().flatMap(session -> session.rows().stream()).sorted().toList();
  }

  @Override
  public void close() throws Exception {
    stopped = true;
    threads.shutdown();
    if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
      throw new IllegalStateException("a session does not end");
    }
    for (Session session : sessions) {
      session.close();
    }
  }
}
