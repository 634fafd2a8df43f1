package io.caudal.sqlserver.simulator.store;

import io.caudal.sqlserver.simulator.type.SqlError;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A server: its databases and logins. */
public final class Instance {

  private final Clock clock;
  private final Logins logins;
  private final Journal journal;
  private final Activity activity = new Activity();
  private final AtomicInteger lastId = new AtomicInteger();
  private final Map<String, Database> databases = new ConcurrentSkipListMap<>();

  public Instance(Clock clock, Logins logins) {
    this(clock, logins, Journal.NONE);
  }

  public Instance(Clock clock, Logins logins, Journal journal) {
    this.clock = clock;
    this.logins = logins;
    this.journal = journal;
    List.of("master", "tempdb", "model", "msdb").forEach(this::create);
  }

  public Clock clock() {
    return clock;
  }

  public Logins logins() {
    return logins;
  }

  public Activity activity() {
    return activity;
  }

  public Journal journal() {
    return journal;
  }

  public synchronized void create(String name) {
    Database database = new Database(lastId.incrementAndGet(), name, clock, journal);
    if (databases.putIfAbsent(folded(name), database) != null) {
      throw SqlError.of(
          1801, "Database '%s' already exists. Choose a different database name.", name);
    }
    journal.created(database);
  }

  public synchronized void drop(String name) {
    Database dropped = databases.remove(folded(name));
    if (dropped != null) {
      journal.dropped(dropped);
    }
  }

  /** The next database gets this id. */
  void continueWith(int id) {
    lastId.set(id - 1);
  }

  public @Nullable Database find(String name) {
    return databases.get(folded(name));
  }

  public Database database(String name) {
    Database database = find(name);
    if (database == null) {
      throw SqlError.of(
          911, "Database '%s' does not exist. Make sure that the name is entered correctly.", name);
    }
    return database;
  }

  /** The databases by their ids. */
  public List<Database> databases() {
    return databases.values().stream()
        .sorted(java.util.Comparator.comparingInt(Database::id))
        .toList();
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
