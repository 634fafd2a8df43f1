package io.caudal.config;

import java.util.Locale;

/** The name of a lake's database, where the settings choose none. */
final class CatalogDatabase {

  private static final int LONGEST = 128;

  private CatalogDatabase() {}

  /**
   * Made from the last part of the lake's path.
   *
   * @param path without a slash at its end
   */
  static String of(String path) {
    String last = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    String name = last.replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
    String letterFirst = name.matches("[a-z].*") ? name : ("lake_" + name).replaceAll("_$", "");
    return letterFirst.substring(0, Math.min(LONGEST, letterFirst.length()));
  }
}
