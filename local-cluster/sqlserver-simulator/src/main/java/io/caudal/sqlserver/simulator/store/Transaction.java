package io.caudal.sqlserver.simulator.store;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A transaction in one database: what it holds, how to undo it, and what it will log. */
public final class Transaction {

  private final long id;
  private final Database database;
  private final Instant begun;
  private final Deque<Runnable> undo = new ArrayDeque<>();
  private final List<Row> locked = new ArrayList<>();
  private final List<Change> changes = new ArrayList<>();
  private final List<Runnable> atEnd = new ArrayList<>();
  private @Nullable Lsn begin;
  @Nullable Transaction waitsFor;

  Transaction(long id, Database database, Instant begun) {
    this.id = id;
    this.database = database;
    this.begun = begun;
  }

  public long id() {
    return id;
  }

  public Database database() {
    return database;
  }

  /** A place to return to with {@link #rollBackTo}. */
  public int savepoint() {
    return undo.size();
  }

  /** Undoes what was done after the savepoint; locks stay. */
  public void rollBackTo(int savepoint) {
    database.latch().lock();
    try {
      while (undo.size() > savepoint) {
        undo.pop().run();
      }
    } finally {
      database.latch().unlock();
    }
  }

  public void commit() {
    database.latch().lock();
    try {
      Lsn first = begin;
      if (first != null && !changes.isEmpty()) {
        Lsn lsn = database.log().next();
        database.committed(
            new Commit(id, first, begun, lsn, database.clock().instant(), List.copyOf(changes)));
      }
      end();
    } finally {
      database.latch().unlock();
    }
  }

  public void rollBack() {
    database.latch().lock();
    try {
      rollBackTo(0);
      end();
    } finally {
      database.latch().unlock();
    }
  }

  /** Registers how to undo a definition. */
  public void onRollback(Runnable action) {
    undo.push(action);
  }

  /** Registers what becomes final once the transaction ends, whichever way. */
  void onEnd(Runnable action) {
    atEnd.add(action);
  }

  void log(Change change) {
    if (begin == null) {
      begin = change.sequence();
    }
    changes.add(change);
    undo.push(() -> changes.remove(changes.size() - 1));
  }

  void lock(Row row) {
    if (row.writer != this) {
      row.writer = this;
      locked.add(row);
    }
  }

  private void end() {
    locked.forEach(row -> row.writer = null);
    atEnd.forEach(Runnable::run);
    locked.clear();
    changes.clear();
    undo.clear();
    atEnd.clear();
    database.released().signalAll();
  }
}
