package io.caudal.local.chaos.fault;

/** Processes that die. */
final class ProcessFaults {

  private ProcessFaults() {}

  static long killTaskManager(Fault fault, FaultSite site) {
    long now = System.currentTimeMillis();
    site.operator().replaceTaskManager();
    return now;
  }

  /** An operator sees it at once. */
  static long killJobManager(Fault fault, FaultSite site) {
    long now = System.currentTimeMillis();
    site.operator().replaceJobManager();
    site.noteKilled();
    site.operator().submit();
    return now;
  }

  static long killDatabase(Fault fault, FaultSite site) throws InterruptedException {
    site.database().kill();
    // The outage's length is the fault, drawn by the seed.
    Thread.sleep(fault.outage().toMillis());
    site.database().restart();
    return System.currentTimeMillis();
  }
}
