package io.caudal.sqlserver.simulator.store;

import io.caudal.sqlserver.simulator.type.SqlError;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Waits for rows that other transactions hold. The database must be latched by the caller. */
final class Locks {

  private static final long ASK_AGAIN_MILLIS = 20;

  private final Database database;

  Locks(Database database) {
    this.database = database;
  }

  /** Waits until nobody else holds the row. */
  void await(Row row, Access access) {
    long deadline =
        access.lockTimeoutMillis() < 0
            ? Long.MAX_VALUE
            : System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(access.lockTimeoutMillis());
    while (row.isLockedFor(access.transaction())) {
      if (System.nanoTime() >= deadline) {
        throw new SqlError(1222, 16, 51, "Lock request time out period exceeded.");
      }
      pause(access, row.writer);
    }
  }

  @SuppressWarnings("WaitNotInLoop") // await() loops
  private void pause(Access access, @Nullable Transaction holder) {
    Transaction waiting = access.transaction();
    if (waiting != null) {
      waiting.waitsFor = holder;
      refuseDeadlock(waiting);
    }
    try {
      if (access.interruption().requested()) {
        throw new Interrupted();
      }
      boolean released = database.released().await(ASK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
      if (!released && access.interruption().requested()) {
        throw new Interrupted();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Interrupted();
    } finally {
      if (waiting != null) {
        waiting.waitsFor = null;
      }
    }
  }

  private static void refuseDeadlock(Transaction waiting) {
    for (Transaction other = waiting.waitsFor; other != null; other = other.waitsFor) {
      if (other == waiting) {
        throw new SqlError(
            1205,
            13,
            51,
            "Transaction (Process ID "
                + waiting.id()
                + ") was deadlocked on lock resources with another process and has been chosen as the"
                + " deadlock victim. Rerun the transaction.");
      }
    }
  }
}
