package io.caudal.sqlserver.simulator.execution;

import io.caudal.sqlserver.simulator.store.Access;
import io.caudal.sqlserver.simulator.store.Database;
import io.caudal.sqlserver.simulator.store.Interrupted;
import io.caudal.sqlserver.simulator.store.Interruption;
import io.caudal.sqlserver.simulator.store.Table;
import io.caudal.sqlserver.simulator.store.Transaction;
import io.caudal.sqlserver.simulator.type.SqlError;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** The transaction of a session, which is begun by BEGIN, by the first statement, or for one. */
final class Transactions {

  private static final int DEADLOCK = 1205;
  private static final long ASK_AGAIN_NANOS = 20_000_000;

  private final Options options;
  private final Interruption interruption;
  private final Map<Database, Transaction> parts = new LinkedHashMap<>();
  private final Map<String, Map<Transaction, Integer>> savepoints = new HashMap<>();
  private final Results results;
  private int count;
  private long id;

  Transactions(Options options, Interruption interruption, Results results) {
    this.options = options;
    this.interruption = interruption;
    this.results = results;
  }

  int count() {
    return count;
  }

  void begin(Database database) {
    if (count++ == 0) {
      id = part(database).id();
      results.begun(id);
    }
  }

  void commit() {
    if (count == 0) {
      throw SqlError.of(
          3902, "The COMMIT TRANSACTION request has no corresponding BEGIN TRANSACTION.");
    }
    if (--count == 0) {
      end(Transaction::commit);
      results.committed(id);
    }
  }

  void rollBack() {
    if (count == 0) {
      throw SqlError.of(
          3903, "The ROLLBACK TRANSACTION request has no corresponding BEGIN TRANSACTION.");
    }
    count = 0;
    end(Transaction::rollBack);
    results.rolledBack(id);
  }

  /** Names the place where the transaction is; a name that is there already moves. */
  void save(String name) {
    if (count == 0) {
      throw SqlError.of(628, "Cannot issue SAVE TRANSACTION when there is no active transaction.");
    }
    Map<Transaction, Integer> places = new HashMap<>();
    parts.values().forEach(part -> places.put(part, part.savepoint()));
    savepoints.put(name, places);
  }

  /** Undoes what was done since; the transaction stays. */
  void rollBackTo(String name) {
    Map<Transaction, Integer> places = savepoints.get(name);
    if (count == 0 || places == null) {
      throw SqlError.of(
          6401, "Cannot roll back %s. No transaction or savepoint of that name was found.", name);
    }
    parts.values().forEach(part -> part.rollBackTo(places.getOrDefault(part, 0)));
  }

  /** Ends what the session left open, and tells nobody. */
  void abandon() {
    count = 0;
    end(Transaction::rollBack);
  }

  /** Begins a transaction if a mere access to a table does so. */
  void touch(Table table) {
    if (count == 0 && options.isImplicit()) {
      begin(table.database());
    }
  }

  Access reading(Table table, boolean dirty) {
    return new Access(
        parts.get(table.database()),
        dirty || options.isDirty(),
        options.lockTimeoutMillis(),
        interruption);
  }

  /** Access for a change in a database; begins a transaction if there is none. */
  Access writing(Database database) {
    if (count == 0 && options.isImplicit()) {
      begin(database);
    }
    return new Access(part(database), false, options.lockTimeoutMillis(), interruption);
  }

  /** Runs a statement: all of it or nothing. */
  void statement(Runnable statement) {
    Map<Transaction, Integer> before = new HashMap<>();
    parts.values().forEach(part -> before.put(part, part.savepoint()));
    try {
      statement.run();
    } catch (SqlError e) {
      if (e.number() == DEADLOCK && count > 0) {
        rollBack();
      } else if (count > 0) {
        parts.values().forEach(part -> part.rollBackTo(before.getOrDefault(part, 0)));
      } else {
        end(Transaction::rollBack);
      }
      throw e;
    } catch (RuntimeException e) {
      if (count > 0) {
        parts.values().forEach(part -> part.rollBackTo(before.getOrDefault(part, 0)));
      } else {
        end(Transaction::rollBack);
      }
      throw e;
    }
    if (count == 0) {
      end(Transaction::commit);
    }
  }

  /** Waits, unless the client gives up. */
  void pause(long nanos) {
    long end = System.nanoTime() + nanos;
    while (System.nanoTime() < end) {
      if (interruption.requested()) {
        throw new Interrupted();
      }
      LockSupport.parkNanos(Math.min(ASK_AGAIN_NANOS, end - System.nanoTime()));
    }
  }

  private Transaction part(Database database) {
    return parts.computeIfAbsent(database, Database::begin);
  }

  private void end(java.util.function.Consumer<Transaction> ending) {
    parts.values().forEach(ending);
    parts.clear();
    savepoints.clear();
  }
}
