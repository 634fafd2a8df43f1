package io.caudal.local.tickit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Every change that was committed, one file a table, each row's changes in the order of their
 * commits. Can be read while it is written.
 */
public final class Journal implements AutoCloseable {

  private final Path directory;
  private final Map<TickitTable, JournalFile> files;

  private Journal(Path directory, Map<TickitTable, JournalFile> files) {
    this.directory = directory;
    this.files = files;
  }

  /** Goes on with what the directory holds; creates it if it is not there. */
  public static Journal in(Path directory) {
    try {
      Files.createDirectories(directory);
      Map<TickitTable, JournalFile> files = new EnumMap<>(TickitTable.class);
      for (TickitTable table : TickitTable.values()) {
        Path file = directory.resolve(table.source() + "." + table.table() + ".journal");
        files.put(table, JournalFile.open(file));
      }
      return new Journal(directory, files);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open the journal in " + directory, e);
    }
  }

  /** Adds the changes of one transaction, which is committed. */
  synchronized void append(List<JournalEntry> committed) {
    try {
      for (JournalEntry entry : committed) {
        file(entry.table()).append(entry);
      }
      for (JournalFile file : files.values()) {
        file.publish();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the journal in " + directory, e);
    }
  }

  /** All so far. */
  public List<JournalEntry> changesOf(TickitTable table) {
    List<JournalEntry> changes = new ArrayList<>();
    try (JournalCursor cursor = cursor(table)) {
      for (JournalEntry next = cursor.next(); next != null; next = cursor.next()) {
        changes.add(next);
      }
    }
    return changes;
  }

  /** One after another, from the first. */
  public JournalCursor cursor(TickitTable table) {
    return new JournalCursor(table, file(table));
  }

  @Override
  public synchronized void close() {
    try {
      for (JournalFile file : files.values()) {
        file.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the journal in " + directory, e);
    }
  }

  private JournalFile file(TickitTable table) {
    return Objects.requireNonNull(files.get(table));
  }
}
