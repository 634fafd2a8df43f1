package io.caudal.sqlserver.simulator.store;

/** The log of a database hands out its places in order. */
public final class TransactionLog {

  private long records;

  /** The next place; the database must be latched. */
  public Lsn next() {
    return Lsn.ofRecord(records++);
  }

  /** The next place will be this one, or a later one. */
  public void continueWith(Lsn place) {
    records = Math.max(records, place.record());
  }
}
