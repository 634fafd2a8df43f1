package io.caudal.local.chaos.fault;

/** What an operator does to a job. */
final class OperatorFaults {

  private OperatorFaults() {}

  static long restore(Fault fault, FaultSite site) {
    return stopAndSubmit(site, site.operator().parallelism());
  }

  static long rescale(Fault fault, FaultSite site) {
    return stopAndSubmit(site, fault.parallelism());
  }

  static long addTable(Fault fault, FaultSite site) {
    site.addTable();
    return stopAndSubmit(site, site.operator().parallelism());
  }

  /** Nobody does anything to the job, unless it was given the password itself. */
  static long rotatePassword(Fault fault, FaultSite site) throws Exception {
    site.database().rotatePassword();
    site.database().cutConnections();
    // How long the job may try in vain is part of the fault, drawn by the seed.
    Thread.sleep(fault.outage().toMillis());
    long now = System.currentTimeMillis();
    site.tellPassword();
    return now;
  }

  private static long stopAndSubmit(FaultSite site, int parallelism) {
    site.operator().stop();
    long now = System.currentTimeMillis();
    site.operator().submitWith(parallelism);
    return now;
  }
}
