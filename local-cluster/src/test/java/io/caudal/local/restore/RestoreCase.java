package io.caudal.local.restore;

import java.nio.file.Path;

/**
 * Something that has changed, or was spoilt, since a job was stopped.
 *
 * @param answer what is said of it, or {@link #GOES_ON}
 */
record RestoreCase(String job, String what, String answer, Change change) {

  static final String GOES_ON = "";

  /** Spoils something, for good or not. */
  @FunctionalInterface
  interface Change {
    void apply(Restore job, Path copy) throws Exception;
  }

  @Override
  public String toString() {
    return job + ": " + what;
  }
}
