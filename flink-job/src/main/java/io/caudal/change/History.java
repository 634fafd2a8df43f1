package io.caudal.change;

import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;

/** What a job that is submitted knows of a source's history, before it has any state. */
public final class History implements Serializable {

  private static final long serialVersionUID = 1L;

  private final int number;
  private final long now;
  private final HashSet<String> earlier;

  private History(int number, long now, Collection<String> earlier) {
    this.number = number;
    this.now = now;
    this.earlier = new HashSet<>(earlier);
  }

  /**
   * The history of that number.
   *
   * @param number another one than the state's begins all tables of the source anew
   * @param now when the job is submitted
   * @param earlier the tables, by their names in the lake, of which the lake has rows already
   */
  public static History of(int number, Instant now, Collection<String> earlier) {
    return new History(number, now.getEpochSecond(), earlier);
  }

  int number() {
    return number;
  }

  /** The generation of what begins now: seconds since 1970. */
  long now() {
    return now;
  }

  /** Whether the lake has rows of a table already. */
  boolean follows(String lakeTable) {
    return earlier.contains(lakeTable);
  }
}
