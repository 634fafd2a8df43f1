package io.caudal.source.postgres;

import java.util.HashMap;
import java.util.Map;
import org.apache.flink.cdc.connectors.base.source.meta.offset.Offset;
import org.jspecify.annotations.Nullable;

/**
 * Knows where to begin again after a restart, and which changes are then sent a second time.
 *
 * <p>The server can resend only whole transactions, so what is kept is the end of the last commit
 * before the current transaction, and of that transaction the last change that went out: its
 * transaction, its place in the log, and its number among the changes of that place. Debezium is
 * given the first alone: from the other positions that it keeps it cannot tell a transaction that
 * it has sent from the next one, which begins where that ended, and would drop the next one's first
 * change (<a href="https://issues.apache.org/jira/browse/FLINK-39265">FLINK-39265</a>).
 */
final class ReplayGuard {

  private static final String BOUNDARY = "lsn";
  private static final String COMMIT_MICROS = "ts_usec";
  private static final String WRITTEN = "caudal";
  private static final String TRANSACTION = "caudal_transaction";
  private static final String PLACE = "caudal_place";
  private static final String COUNT = "caudal_count";

  private final @Nullable Sent last;
  private long boundary;
  private String commitMicros;
  private boolean sentAny;
  private long transaction;
  private long place;
  private long count;
  private boolean replaying;
  private boolean reachedLast;
  private boolean seenChange;
  private @Nullable Long commitOfChange;
  private long seenTransaction = -1;
  private long seenPlace = -1;
  private long seenCount;

  /** The last change that went out before the restart. */
  private static final class Sent {
    private final long transaction;
    private final long place;
    private final long count;

    Sent(long transaction, long place, long count) {
      this.transaction = transaction;
      this.place = place;
      this.count = count;
    }

    boolean includes(long otherTransaction, long otherPlace, long otherCount) {
      return otherTransaction == transaction
          && (Long.compareUnsigned(otherPlace, place) < 0
              || (otherPlace == place && otherCount <= count));
    }
  }

  private ReplayGuard(long boundary, String commitMicros, @Nullable Sent last) {
    this.boundary = boundary;
    this.commitMicros = commitMicros;
    this.last = last;
    this.replaying = last != null;
    if (last != null) {
      sentAny = true;
      transaction = last.transaction;
      place = last.place;
      count = last.count;
    }
  }

  /**
   * A guard for a stream that begins at a stored offset.
   *
   * @param offset as {@link #offset} wrote it, or as the connector made it for a first start
   */
  static ReplayGuard from(Map<String, String> offset) {
    String kept = offset.get(TRANSACTION);
    return new ReplayGuard(
        Long.parseLong(offset.get(BOUNDARY)),
        offset.getOrDefault(COMMIT_MICROS, "0"),
        kept == null
            ? null
            : new Sent(
                Long.parseLong(kept),
                Long.parseLong(offset.get(PLACE)),
                Long.parseLong(offset.get(COUNT))));
  }

  /**
   * Whether an offset is one of {@link #offset}, and not one that the connector made for a start.
   */
  static boolean wrote(Offset offset) {
    return offset.getOffset().containsKey(WRITTEN);
  }

  /**
   * Whether a change is to go out; false when it went out before the restart.
   *
   * @param lsn the change's own place in the log
   * @param xid its transaction
   * @param lastCommit the end of the commit before it, null when none was seen
   */
  boolean admits(long lsn, long xid, @Nullable Long lastCommit) {
    seenChange = true;
    commitOfChange = lastCommit;
    seenCount = seenTransaction == xid && seenPlace == lsn ? seenCount + 1 : 1;
    seenTransaction = xid;
    seenPlace = lsn;
    if (replaying && last != null) {
      if (last.includes(xid, lsn, seenCount)) {
        reachedLast |= lsn == last.place;
        return false;
      }
      replaying = false;
    }
    if (lastCommit != null) {
      boundary = lastCommit;
    }
    sentAny = true;
    transaction = xid;
    place = lsn;
    count = seenCount;
    return true;
  }

  /** Notes when the transaction of the last admitted change was committed. */
  void committedAt(long micros) {
    commitMicros = Long.toString(micros);
  }

  /** The number of the change seen last among those of its place in the log, from 0. */
  long index() {
    return seenCount - 1;
  }

  /** Takes note of a heartbeat: a later commit than the last change's says that it is complete. */
  void heartbeat(@Nullable Long lastCommit) {
    boolean insideTransaction =
        seenChange && lastCommit != null && lastCommit.equals(commitOfChange);
    if (lastCommit == null || insideTransaction || (replaying && !reachedLast)) {
      return;
    }
    replaying = false;
    sentAny = false;
    boundary = lastCommit;
  }

  /** What to store: all values are numbers, as the connector asks. */
  Map<String, String> offset() {
    Map<String, String> offset = new HashMap<>();
    offset.put(BOUNDARY, Long.toString(boundary));
    offset.put(COMMIT_MICROS, commitMicros);
    offset.put(WRITTEN, "1");
    if (sentAny) {
      offset.put(TRANSACTION, Long.toString(transaction));
      offset.put(PLACE, Long.toString(place));
      offset.put(COUNT, Long.toString(count));
    }
    return offset;
  }
}
