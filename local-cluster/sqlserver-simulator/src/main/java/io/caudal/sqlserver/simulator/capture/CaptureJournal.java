package io.caudal.sqlserver.simulator.capture;

import io.caudal.sqlserver.simulator.store.Database;
import io.caudal.sqlserver.simulator.store.Lsn;
import io.caudal.sqlserver.simulator.store.Table;
import java.time.Instant;

/**
 * Is told of what change data capture is to remember when the server is started again: in order,
 * before a client learns of it.
 */
public interface CaptureJournal {

  /** Remembers nothing. */
  CaptureJournal NONE = new CaptureJournal() {};

  default void enabled(Database database, Instant time) {}

  default void disabled(Database database) {}

  default void enabled(CaptureInstance instance) {}

  default void disabled(Table table, String instance) {}

  /** The job has moved so many of the oldest entries to the change tables. */
  default void captured(Database database, int entries) {}

  /** The job has marked the time while nothing was committed. */
  default void marked(Database database, Lsn lsn, Instant time) {}

  default void cleanedUp(CaptureInstance instance, Lsn lowWaterMark) {}

  default void retained(Database database, int minutes) {}
}
