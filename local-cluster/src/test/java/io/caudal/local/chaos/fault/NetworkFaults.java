package io.caudal.local.chaos.fault;

import io.caudal.local.chaos.proxy.UploadPhase;
import java.sql.SQLException;
import java.time.Duration;

/** Connections that break, go silent, or bring errors. */
final class NetworkFaults {

  /** A source that stands still is to be noticed within a minute; then comes the restart. */
  private static final Duration NOTICED = Duration.ofSeconds(90);

  private NetworkFaults() {}

  static long cut(Fault fault, FaultSite site) {
    site.database().cutConnections();
    return System.currentTimeMillis();
  }

  static long halfOpen(Fault fault, FaultSite site) throws SQLException {
    long now = System.currentTimeMillis();
    site.database().silenceConnections();
    if (site.recovers(now, NOTICED)) {
      return now;
    }
    site.noteUnnoticed();
    return cut(fault, site);
  }

  static long s3Outage(Fault fault, FaultSite site) throws InterruptedException {
    site.s3().goAway();
    // Its length is the fault, drawn by the seed; there is nothing to wait for.
    Thread.sleep(fault.s3Outage().toMillis());
    site.s3().clear();
    return System.currentTimeMillis();
  }

  /** Uploads are aborted after a failure only, so there must be one. */
  static long s3Trouble(Fault fault, FaultSite site) {
    site.s3().bring(fault.phase(), fault.trouble(), fault.requests());
    if (fault.phase() == UploadPhase.ABORT) {
      site.database().cutConnections();
    }
    return System.currentTimeMillis();
  }
}
