package io.caudal.source.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A transaction as the write-ahead log has it: its changes' places, interleaved with others'. */
final class LoggedTransaction {

  private static final int MOST_OPEN = 3;

  private final long xid;
  private final List<Change> changes = new ArrayList<>();
  private long commitStart;
  private long commitEnd;

  private LoggedTransaction(long xid) {
    this.xid = xid;
  }

  /** A change with a number of its own. */
  static final class Change {
    private final long lsn;
    private final int id;

    private Change(long lsn, int id) {
      this.lsn = lsn;
      this.id = id;
    }

    long lsn() {
      return lsn;
    }

    int id() {
      return id;
    }
  }

  long xid() {
    return xid;
  }

  List<Change> changes() {
    return changes;
  }

  long commitStart() {
    return commitStart;
  }

  long commitEnd() {
    return commitEnd;
  }

  /** That many transactions in the order of their commits, as the server sends them. */
  static List<LoggedTransaction> random(SplittableRandom random, int count) {
    List<LoggedTransaction> open = new ArrayList<>();
    List<LoggedTransaction> committed = new ArrayList<>();
    long place = 1000;
    long xid = 700;
    int id = 0;
    while (committed.size() < count) {
      if (open.size() < MOST_OPEN && (open.isEmpty() || random.nextInt(3) == 0)) {
        open.add(new LoggedTransaction(xid++));
      }
      LoggedTransaction transaction = open.get(random.nextInt(open.size()));
      if (transaction.changes.isEmpty() || random.nextInt(3) == 0) {
        int rows = random.nextInt(4) == 0 ? 2 + random.nextInt(3) : 1;
        for (int row = 0; row < rows; row++) {
          transaction.changes.add(new Change(place, id++));
        }
        place += 100;
      } else {
        transaction.commitStart = place;
        place += 40;
        transaction.commitEnd = place;
        open.remove(transaction);
        committed.add(transaction);
      }
    }
    return committed;
  }
}
