package io.caudal.local.command;

import java.nio.file.Path;

/** Where the log is. */
final class LogPlace {

  /** Also named in {@code log4j2.properties}. */
  private static final String PROPERTY = "caudal.log";

  private LogPlace() {}

  static Path file() {
    return Path.of(System.getProperty(PROPERTY, "target/lake.log")).toAbsolutePath();
  }
}
