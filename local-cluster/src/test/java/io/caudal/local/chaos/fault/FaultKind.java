package io.caudal.local.chaos.fault;

import java.util.Locale;

/** What can go wrong in a round, and how often it does beside the others. */
public enum FaultKind {
  KILL_TASK_MANAGER(4, ProcessFaults::killTaskManager),
  KILL_JOB_MANAGER(3, ProcessFaults::killJobManager),
  KILL_DATABASE(3, ProcessFaults::killDatabase),
  CUT_CONNECTIONS(3, NetworkFaults::cut),
  HALF_OPEN_CONNECTIONS(1, NetworkFaults::halfOpen),
  S3_TROUBLE(6, NetworkFaults::s3Trouble),
  S3_OUTAGE(1, NetworkFaults::s3Outage),
  RESTORE(2, OperatorFaults::restore),
  RESCALE(2, OperatorFaults::rescale),
  ADD_TABLE(2, OperatorFaults::addTable),
  ROTATE_PASSWORD(2, OperatorFaults::rotatePassword);

  private final int weight;

  @SuppressWarnings("ImmutableEnumChecker") // method references
  private final Strike strike;

  /** Does the harm. */
  interface Strike {
    /** Returns when it began to be possible to recover, in milliseconds since the epoch. */
    long strike(Fault fault, FaultSite site) throws Exception;
  }

  FaultKind(int weight, Strike strike) {
    this.weight = weight;
    this.strike = strike;
  }

  int weight() {
    return weight;
  }

  Strike strike() {
    return strike;
  }

  /** Words for a report. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
