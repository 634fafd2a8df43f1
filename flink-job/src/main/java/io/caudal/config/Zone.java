package io.caudal.config;

import java.util.Locale;

/** A part of the lake with a history of every table. */
public enum Zone {
  /** What the table's SELECT yields; what users query. */
  REFINED,
  /** Every captured column as the database logged it. */
  RAW;

  /** The name of the zone's folder below the lake's path. */
  public String directory() {
    return name().toLowerCase(Locale.ROOT);
  }
}
