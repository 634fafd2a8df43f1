package io.caudal.cloudformation;

import java.time.Instant;

/** How often the job failed and began again. */
@FunctionalInterface
interface Restarts {

  /** How many since a moment; 0 if nothing is known yet. */
  long since(Instant moment);
}
