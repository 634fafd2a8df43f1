package io.caudal.cloudformation;

import java.time.Instant;

/** How often the job failed and began again. */
@FunctionalInterface
interface Restarts {

  /** The highest count since a moment; 0 if nothing is known yet. */
  long since(Instant moment);
}
