package io.caudal.source.standstill;

import java.io.Serializable;

/** Asks a database about its log, each time over a connection of its own. */
@FunctionalInterface
public interface LogProbe extends Serializable {

  /**
   * How things stand now.
   *
   * @throws Exception with a message for the log, if the database cannot be asked
   */
  LogState ask() throws Exception;
}
