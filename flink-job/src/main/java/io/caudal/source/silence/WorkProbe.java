package io.caudal.source.silence;

import java.io.Serializable;
import java.time.Duration;

/** Asks a database what it does for the source's user, each time over a connection of its own. */
@FunctionalInterface
public interface WorkProbe extends Serializable {

  /**
   * Whether it works on a statement, rather than waits for the client's next word, or for the
   * client to take the answer. True also where it does not let the user see.
   *
   * @param age how long ago the statement began, at least
   * @throws Exception with a message for the log, if the database cannot be asked
   */
  boolean works(Duration age) throws Exception;
}
