package io.caudal.config;

/** How the pages of a Parquet file are compressed. In settings: {@code snappy}, {@code zstd}. */
public enum Compression {
  /** Fast. */
  SNAPPY,
  /** Smaller files for more CPU. */
  ZSTD
}
