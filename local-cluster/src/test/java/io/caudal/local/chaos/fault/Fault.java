package io.caudal.local.chaos.fault;

import io.caudal.local.chaos.proxy.S3Weather.Trouble;
import io.caudal.local.chaos.proxy.UploadPhase;
import java.time.Duration;

/**
 * What goes wrong in a round, and how.
 *
 * @param pause time before it
 * @param outage how long a server is away
 * @param s3Outage how long S3 is away
 * @param phase of an upload that S3 fails in
 * @param trouble that S3 makes
 * @param requests that are in trouble
 * @param parallelism of the job afterwards
 */
public record Fault(
    FaultKind kind,
    Duration pause,
    Duration outage,
    Duration s3Outage,
    UploadPhase phase,
    Trouble trouble,
    int requests,
    int parallelism) {

  /**
   * Does the harm.
   *
   * @return when it began to be possible to recover, in milliseconds since the epoch
   */
  public long strike(FaultSite site) throws Exception {
    return kind.strike().strike(this, site);
  }

  /** For a report: what matters for the kind. */
  @Override
  public String toString() {
    return switch (kind) {
      case KILL_DATABASE -> kind + " for " + outage.toMillis() + " ms";
      case S3_OUTAGE -> kind + " of " + s3Outage.toSeconds() + " s";
      case S3_TROUBLE -> kind + ": " + requests + " x " + phase + " " + trouble;
      case RESCALE -> kind + " to " + parallelism;
      default -> kind.toString();
    };
  }
}
