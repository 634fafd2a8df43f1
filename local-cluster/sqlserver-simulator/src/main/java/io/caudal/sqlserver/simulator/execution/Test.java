package io.caudal.sqlserver.simulator.execution;

import org.jspecify.annotations.Nullable;

/** A condition whose names are known: true, false, or null for unknown. */
interface Test {

  @Nullable Boolean of(Frame frame);

  default boolean holds(Frame frame) {
    return Boolean.TRUE.equals(of(frame));
  }
}
