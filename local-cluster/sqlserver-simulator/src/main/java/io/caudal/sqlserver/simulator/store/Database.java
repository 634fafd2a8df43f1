package io.caudal.sqlserver.simulator.store;

import io.caudal.sqlserver.simulator.type.Binary;
import io.caudal.sqlserver.simulator.type.SqlError;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A database. Its rows, locks and log are guarded by its latch. */
public final class Database {

  private static final int FIRST_OBJECT = 901_578_250;
  private static final int OBJECT_STEP = 16;
  private static final int FIRST_USER_SCHEMA = 5;

  private final int id;
  private final String name;
  private final Clock clock;
  private final Journal journal;
  private final LocalDateTime created;
  private final ReentrantLock latch = new ReentrantLock();
  private final Condition released = latch.newCondition();
  private final TransactionLog log = new TransactionLog();
  private final Locks locks = new Locks(this);
  private final Users users;
  private final Map<String, Integer> schemas = new LinkedHashMap<>();
  private final Map<TableName, Table> tables = new LinkedHashMap<>();
  private final List<CommitListener> listeners = new ArrayList<>();
  private long transactions = 700;
  private long rowVersion = 2000;
  private int objects;

  Database(int id, String name, Clock clock, Journal journal) {
    this.id = id;
    this.name = name;
    this.clock = clock;
    this.journal = journal;
    this.users = new Users(right -> journal.changed(this, right));
    this.created = now();
    schemas.put("dbo", 1);
    schemas.put("guest", 2);
    schemas.put("INFORMATION_SCHEMA", 3);
    schemas.put("sys", 4);
  }

  public int id() {
    return id;
  }

  public String name() {
    return name;
  }

  public Clock clock() {
    return clock;
  }

  /** The server's time; its zone is UTC. */
  public LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
  }

  public LocalDateTime created() {
    return created;
  }

  public Users users() {
    return users;
  }

  public ReentrantLock latch() {
    return latch;
  }

  public TransactionLog log() {
    return log;
  }

  Journal journal() {
    return journal;
  }

  Condition released() {
    return released;
  }

  Locks locks() {
    return locks;
  }

  public void addListener(CommitListener listener) {
    guarded(() -> listeners.add(listener));
  }

  public void removeListener(CommitListener listener) {
    guarded(() -> listeners.remove(listener));
  }

  void committed(Commit commit) {
    listeners.forEach(listener -> listener.committed(commit));
  }

  public Transaction begin() {
    return guarded(() -> new Transaction(++transactions, this, clock.instant()));
  }

  /** Schemas with their ids. */
  public Map<String, Integer> schemas() {
    return guarded(() -> new LinkedHashMap<>(schemas));
  }

  public boolean hasSchema(String schema) {
    return guarded(() -> schemas.keySet().stream().anyMatch(schema::equalsIgnoreCase));
  }

  public void createSchema(String schema) {
    if (hasSchema(schema)) {
      throw SqlError.of(2714, "There is already an object named '%s' in the database.", schema);
    }
    guarded(
        () -> {
          schemas.put(schema, FIRST_USER_SCHEMA + schemas.size());
          journal.schema(this, schema);
          return true;
        });
  }

  public List<Table> tables() {
    return guarded(() -> List.copyOf(tables.values()));
  }

  public @Nullable Table table(TableName table) {
    return guarded(() -> tables.get(table.folded()));
  }

  public int nextObjectId() {
    return guarded(() -> FIRST_OBJECT + OBJECT_STEP * objects++);
  }

  public Table createTable(
      TableName table,
      List<Column> columns,
      @Nullable PrimaryKey primaryKey,
      Transaction transaction) {
    if (!hasSchema(table.schema())) {
      throw SqlError.of(
          2760,
          "The specified schema name \"%s\" either does not exist or you do not have permission to use it.",
          table.schema());
    }
    if (table(table) != null) {
      throw SqlError.of(
          2714, "There is already an object named '%s' in the database.", table.name());
    }
    return guarded(
        () -> {
          Table result = new Table(nextObjectId(), this, table, columns, primaryKey, now());
          tables.put(table.folded(), result);
          journal.created(result, transaction);
          transaction.onRollback(() -> undoCreation(result, transaction));
          transaction.perform(new Effect.Defined(result));
          return result;
        });
  }

  private void undoCreation(Table table, Transaction transaction) {
    tables.remove(table.name().folded());
    journal.undone(transaction);
  }

  public void dropTable(Table table, Transaction transaction) {
    guarded(
        () -> {
          tables.remove(table.name().folded());
          journal.dropped(table, transaction);
          transaction.onRollback(() -> undoDrop(table, transaction));
          transaction.perform(new Effect.Defined(table));
          return true;
        });
  }

  private void undoDrop(Table table, Transaction transaction) {
    tables.put(table.name().folded(), table);
    journal.undone(transaction);
  }

  Binary nextRowVersion() {
    return guarded(() -> Binary.ofLong(++rowVersion));
  }

  /** The last rowversion that was given. */
  public long rowVersion() {
    return guarded(() -> rowVersion);
  }

  /** The next object gets this id. */
  void continueWith(int objectId) {
    objects = (objectId - FIRST_OBJECT) / OBJECT_STEP;
  }

  /** Goes on after the last transaction and the last rowversion that were given. */
  void continueAfter(long transaction, long version) {
    transactions = Math.max(transactions, transaction);
    rowVersion = Math.max(rowVersion, version);
  }

  private <T extends @Nullable Object> T guarded(java.util.function.Supplier<T> action) {
    latch.lock();
    try {
      return action.get();
    } finally {
      latch.unlock();
    }
  }
}
