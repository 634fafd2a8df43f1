package io.caudal.local.chaos.writer;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Every change that was committed, each session's in the order of its commits, as lines of a file:
 * table, id, operation, version, session, when its commit was asked for (milliseconds since the
 * epoch), and the line's number, joined by commas.
 */
public final class ChangeJournal implements AutoCloseable {

  private final Path file;
  private final BufferedWriter out;
  private long lines;

  private ChangeJournal(Path file, BufferedWriter out) {
    this.file = file;
    this.out = out;
  }

  /** A new journal; its folder must be there. */
  public static ChangeJournal create(Path file) {
    try {
      return new ChangeJournal(file, Files.newBufferedWriter(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  synchronized void append(int session, long committing, List<Change> changes) {
    try {
      for (Change change : changes) {
        out.write(
            "%s,%d,%s,%d,%d,%d,%d\n"
                .formatted(
                    change.table(),
                    change.id(),
                    change.operation().code(),
                    change.version(),
                    session,
                    committing,
                    lines));
        lines++;
      }
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many changes were committed. */
  public synchronized long size() {
    return lines;
  }

  public Path file() {
    return file;
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
