package io.caudal.change;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple4;

/** The generation that the changes of a table are in. Immutable. */
final class Generation {

  /** How state holds it: table, seconds, number of the history, whether an end is due. */
  static final TypeInformation<Tuple4<String, Long, Integer, Boolean>> STATE =
      Types.TUPLE(Types.STRING, Types.LONG, Types.INT, Types.BOOLEAN);

  private final long seconds;
  private final int history;
  private final boolean due;

  private Generation(long seconds, int history, boolean due) {
    this.seconds = seconds;
    this.history = history;
    this.due = due;
  }

  /** That of a table whose history begins now. */
  static Generation first(History history, String lakeTable) {
    return new Generation(history.now(), history.number(), history.follows(lakeTable));
  }

  /** What a subtask kept. */
  static Generation kept(Tuple4<String, Long, Integer, Boolean> state) {
    return new Generation(state.f1, state.f2, state.f3);
  }

  /** What two subtasks kept of one table: only one of them has seen its snapshot end. */
  static Generation merge(Generation one, Generation other) {
    return new Generation(one.seconds, one.history, one.due && other.due);
  }

  /** The same, or, if the history is another now, one above it, whatever the clock says. */
  Generation in(History now) {
    return history == now.number()
        ? this
        : new Generation(Math.max(now.now(), seconds + 1), now.number(), true);
  }

  /** The same, of a table whose snapshot is complete and no longer to be told of. */
  Generation ended() {
    return new Generation(seconds, history, false);
  }

  /** Seconds since 1970 at which it began; the first part of positions. */
  long seconds() {
    return seconds;
  }

  /** Whether rows of earlier generations are to be ended once the snapshot is complete. */
  boolean isEndDue() {
    return due;
  }

  Tuple4<String, Long, Integer, Boolean> toState(String table) {
    return Tuple4.of(table, seconds, history, due);
  }
}
