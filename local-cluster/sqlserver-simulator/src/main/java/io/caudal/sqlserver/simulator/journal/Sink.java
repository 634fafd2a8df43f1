package io.caudal.sqlserver.simulator.journal;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Takes records, unless they come from a replay, which repeats what is in the file. */
final class Sink {

  private final RecordFile file;
  private volatile boolean open;

  Sink(RecordFile file) {
    this.file = file;
  }

  void open() {
    open = true;
  }

  /** Appends a record; once it returns, the record outlives this process. */
  void append(RecordWriter record) {
    if (open) {
      try {
        file.append(record.toBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
