package io.caudal.config;

/** Where a source begins when there is no savepoint. */
public enum Startup {
  /** With a snapshot of every table, then the log. */
  INITIAL,
  /** With the log from now on. */
  LATEST,
  /** With the log from a given position, see {@link MySqlSettings#position()}. */
  POSITION
}
