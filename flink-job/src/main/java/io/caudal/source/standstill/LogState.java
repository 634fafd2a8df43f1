package io.caudal.source.standstill;

import java.util.Objects;

/** What a database says of its log, and of him who reads it. */
public final class LogState {

  private final String end;
  private final String reader;

  private LogState(String end, String reader) {
    this.end = Objects.requireNonNull(end, "end");
    this.reader = Objects.requireNonNull(reader, "reader");
  }

  /** The end of the log, from a database that says nothing of its readers. */
  public static LogState endingAt(String end) {
    return new LogState(end, "");
  }

  /**
   * The same log, and a word about its reader.
   *
   * @param reader changes as long as the reader is heard of, and stays when it is not
   */
  public LogState readBy(String reader) {
    return new LogState(end, reader);
  }

  String end() {
    return end;
  }

  String reader() {
    return reader;
  }
}
