package io.caudal.source.log;

import java.util.List;

/** What a savepoint holds of a source, as the connector's serializers wrote it. */
public final class KeptSource {

  private final int version;
  private final byte[] enumerator;
  private final List<byte[]> splits;

  /**
   * What was kept.
   *
   * @param version of the enumerator's format
   * @param enumerator what it knew
   * @param splits those that readers had, each with its version in front of it
   */
  public KeptSource(int version, byte[] enumerator, List<byte[]> splits) {
    this.version = version;
    this.enumerator = enumerator;
    this.splits = List.copyOf(splits);
  }

  public int version() {
    return version;
  }

  /** Not to be changed. */
  public byte[] enumerator() {
    return enumerator;
  }

  /** Not to be changed. */
  public List<byte[]> splits() {
    return splits;
  }
}
