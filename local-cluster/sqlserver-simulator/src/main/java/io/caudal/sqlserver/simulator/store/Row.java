package io.caudal.sqlserver.simulator.store;

import org.jspecify.annotations.Nullable;

/**
 * A row in its table. While a transaction has changed it, the row is locked; a deleted one stays as
 * a ghost until the commit.
 */
final class Row {

  final Key key;
  @Nullable Object[] values;
  boolean deleted;
  @Nullable Transaction writer;

  Row(Key key, @Nullable Object[] values) {
    this.key = key;
    this.values = values;
  }

  boolean isLockedFor(@Nullable Transaction transaction) {
    return writer != null && writer != transaction;
  }
}
