package io.caudal.savepoint;

/** What a serializer of Flink wrote, with the version of its format. */
public final class Versioned {

  private final int version;
  private final byte[] bytes;

  Versioned(int version, byte[] bytes) {
    this.version = version;
    this.bytes = bytes;
  }

  public int version() {
    return version;
  }

  /** Not to be changed. */
  public byte[] bytes() {
    return bytes;
  }
}
