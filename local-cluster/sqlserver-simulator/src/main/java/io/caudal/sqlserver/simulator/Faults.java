package io.caudal.sqlserver.simulator;

import java.util.concurrent.atomic.AtomicLong;

/** What is to go wrong next. */
final class Faults {

  private static final long NONE = -1;

  private final AtomicLong cutAfter = new AtomicLong(NONE);

  void cutAfter(long rows) {
    cutAfter.set(rows);
  }

  /** Whether the connection is to break now; true only once. */
  boolean cutsAt(long row) {
    return cutAfter.get() == row && cutAfter.compareAndSet(row, NONE);
  }
}
