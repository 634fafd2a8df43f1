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
  private final List<Effect> effects = new ArrayList<>();
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
      Commit commit = logged();
      if (!effects.isEmpty()) {
        database.journal().committed(this, effects, commit);
      }
      if (commit != null) {
        database.committed(commit);
      }
      end();
    } finally {
      database.latch().unlock();
    }
  }

  private @Nullable Commit logged() {
    Lsn first = begin;
    List<Change> changes = Effect.changes(effects);
    return first == null || changes.isEmpty()
        ? null
        : new Commit(id, first, begun, database.log().next(), database.clock().instant(), changes);
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

  void log(Change change, Key key) {
    if (begin == null) {
      begin = change.sequence();
    }
    perform(new Effect.Logged(change, key));
  }

  void perform(Effect effect) {
    effects.add(effect);
    undo.push(() -> effects.remove(effects.size() - 1));
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
    effects.clear();
    undo.clear();
    atEnd.clear();
    database.released().signalAll();
  }
}
