package io.caudal.source.mysql;

import com.github.shyiko.mysql.binlog.GtidSet;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.cdc.connectors.mysql.source.offset.BinlogOffset;
import org.jspecify.annotations.Nullable;

/** The transactions that a place in the log says are read completely. */
final class Gtids {

  private Gtids() {}

  /** Whether a place says so of a transaction; both may be without GTIDs. */
  static boolean contains(BinlogOffset place, @Nullable String transaction) {
    String read = place.getGtidSet();
    return transaction != null
        && read != null
        && !read.isEmpty()
        && new GtidSet(transaction).isContainedWithin(new GtidSet(read));
  }

  /** The same place, with one more transaction, if it counts them. */
  static BinlogOffset with(BinlogOffset place, String transaction) {
    String read = place.getGtidSet();
    if (read == null || read.isEmpty()) {
      return place;
    }
    GtidSet more = new GtidSet(read);
    more.add(transaction);
    return changed(place, more.toString());
  }

  /** The same place, by file and offset alone. */
  static BinlogOffset without(BinlogOffset place) {
    return changed(place, null);
  }

  private static BinlogOffset changed(BinlogOffset place, @Nullable String gtids) {
    Map<String, String> offset = new HashMap<>(place.getOffset());
    if (gtids == null) {
      offset.remove(BinlogOffset.GTID_SET_KEY);
    } else {
      offset.put(BinlogOffset.GTID_SET_KEY, gtids);
    }
    return new BinlogOffset(offset);
  }
}
