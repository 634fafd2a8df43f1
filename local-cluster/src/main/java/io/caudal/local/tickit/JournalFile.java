package io.caudal.local.tickit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A table's part of the journal. An entry is two longs (committing, committed), the operation's
 * letter, and the row's values: a short with their number, then for each a byte (0 for NULL) and
 * its text.
 */
final class JournalFile implements AutoCloseable {

  private final Path path;
  private final OutputStream out;
  private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
  private final DataOutputStream entries = new DataOutputStream(waiting);
  private final AtomicLong published;

  private JournalFile(Path path, OutputStream out, long size) {
    this.path = path;
    this.out = out;
    this.published = new AtomicLong(size);
  }

  static JournalFile open(Path path) throws IOException {
    OutputStream out =
        Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    return new JournalFile(path, out, Files.size(path));
  }

  /** Adds an entry that is written by the next {@link #publish}. */
  void append(JournalEntry entry) throws IOException {
    entries.writeLong(entry.committingMillis());
    entries.writeLong(entry.committedMillis());
    entries.writeByte(entry.operation().code().charAt(0));
    entries.writeShort(entry.image().size());
    for (String value : entry.image().values()) {
      write(value);
    }
  }

  /** Writes what was appended and lets readers see it. */
  void publish() throws IOException {
    int bytes = waiting.size();
    waiting.writeTo(out);
    waiting.reset();
    published.addAndGet(bytes);
  }

  /** How many bytes readers may read. */
  long published() {
    return published.get();
  }

  Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  private void write(@Nullable String value) throws IOException {
    entries.writeByte(value == null ? 0 : 1);
    if (value != null) {
      entries.writeUTF(value);
    }
  }
}
