package io.caudal.sqlserver.simulator.store;

import org.jspecify.annotations.Nullable;

/**
 * A row in its table. While a transaction has changed it, the row is locked; a deleted one stays as
 * a ghost until the commit.
 */
final class Row {

  @Nullable Object[] values;
  boolean deleted;
  @Nullable Transaction writer;

  Row(@Nullable Object[] values) {
    this.values = values;
  }

  boolean isLockedFor(@Nullable Transaction transaction) {
    return writer != null && writer != transaction;
  }
}
