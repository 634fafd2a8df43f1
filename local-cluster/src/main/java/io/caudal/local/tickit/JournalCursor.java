package io.caudal.local.tickit;

import io.caudal.change.ChangeOperation;
import io.caudal.local.rows.RowImage;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;

/** Reads a table's journal from its start, and goes on where it was when more has been written. */
public final class JournalCursor implements AutoCloseable {

  private final TickitTable table;
  private final JournalFile file;
  private final DataInputStream in;
  private final CountingInput counted;

  JournalCursor(TickitTable table, JournalFile file) {
    this.table = table;
    this.file = file;
    try {
      this.counted =
          new CountingInput(new BufferedInputStream(Files.newInputStream(file.path()), 1 << 16));
      this.in = new DataInputStream(counted);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file.path(), e);
    }
  }

  /** The next change, or null if there is none yet. */
  public @Nullable JournalEntry next() {
    if (counted.count() >= file.published()) {
      return null;
    }
    try {
      long committing = in.readLong();
      long committed = in.readLong();
      ChangeOperation operation =
          ChangeOperation.ofCode(String.valueOf((char) in.readUnsignedByte()));
      @Nullable String[] values = new String[in.readShort()];
      for (int i = 0; i < values.length; i++) {
        values[i] = in.readByte() == 0 ? null : in.readUTF();
      }
      RowImage image = RowImage.of(values);
      return new JournalEntry(table, image.required(0), operation, image, committing, committed);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file.path(), e);
    }
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close " + file.path(), e);
    }
  }
}
