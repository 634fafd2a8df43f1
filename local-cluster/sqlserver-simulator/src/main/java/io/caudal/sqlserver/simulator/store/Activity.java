package io.caudal.sqlserver.simulator.store;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who is logged in, and since when a request of theirs runs. */
public final class Activity {

  private final Map<Long, Session> sessions = new ConcurrentHashMap<>();

  /**
   * A session.
   *
   * @param begun the nanoseconds when its request began; empty while there is none
   */
  public record Session(long id, String login, Optional<Long> begun) {

    /** How long its request has run by now. */
    public Optional<Duration> running() {
      return begun.map(nanos -> Duration.ofNanos(System.nanoTime() - nanos));
    }
  }

  public void opened(long id, String login) {
    sessions.put(id, new Session(id, login, Optional.empty()));
  }

  public void closed(long id) {
    sessions.remove(id);
  }

  /** Runs a request of a session. */
  public void during(long id, String login, Runnable request) {
    sessions.put(id, new Session(id, login, Optional.of(System.nanoTime())));
    try {
      request.run();
    } finally {
      opened(id, login);
    }
  }

  /** All that are there now, by their ids. */
  public List<Session> sessions() {
    return sessions.values().stream().sorted(Comparator.comparingLong(Session::id)).toList();
  }
}
