package io.caudal.config;

import java.io.Serializable;
import java.util.Objects;

/** A place in MySQL's binary log: a file and the offset in bytes of an event in it. */
public final class BinlogPosition implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String file;
  private final long offset;

  private BinlogPosition(String file, long offset) {
    this.file = Objects.requireNonNull(file, "file");
    this.offset = offset;
  }

  static BinlogPosition of(String file, long offset) {
    return new BinlogPosition(file, offset);
  }

  public String file() {
    return file;
  }

  /** Bytes from the start of the file. The first event is at 4. */
  public long offset() {
    return offset;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BinlogPosition && toString().equals(other.toString());
  }

  @Override
  public int hashCode() {
    return Objects.hash(file, offset);
  }

  /** {@code file:offset}. */
  @Override
  public String toString() {
    return file + ":" + offset;
  }
}
