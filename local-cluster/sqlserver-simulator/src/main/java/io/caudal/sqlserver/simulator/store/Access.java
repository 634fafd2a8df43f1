package io.caudal.sqlserver.simulator.store;

import org.jspecify.annotations.Nullable;

/**
 * On whose behalf rows are read or changed.
 *
 * @param transaction whose own changes are seen, or null outside of one
 * @param dirty whether uncommitted changes of others are read
 * @param lockTimeoutMillis how long to wait for a lock; -1: for ever
 */
public record Access(
    @Nullable Transaction transaction,
    boolean dirty,
    long lockTimeoutMillis,
    Interruption interruption) {

  public Transaction writer() {
    if (transaction == null) {
      throw new IllegalStateException("a change needs a transaction");
    }
    return transaction;
  }
}
