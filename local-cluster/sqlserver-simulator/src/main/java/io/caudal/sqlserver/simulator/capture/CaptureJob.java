package io.caudal.sqlserver.simulator.capture;

import java.time.Duration;
import java.time.Instant;

/** When the capture job of all databases reads the log. Changes take effect at once. */
public final class CaptureJob {

  private final Duration heartbeat;
  private volatile Duration lag;
  private volatile Agent agent = Agent.RUNNING;

  public CaptureJob(Duration lag, Duration heartbeat) {
    this.lag = lag;
    this.heartbeat = heartbeat;
  }

  public void setLag(Duration lagBehindCommits) {
    this.lag = lagBehindCommits;
  }

  public void setAgent(Agent state) {
    this.agent = state;
  }

  public Agent agent() {
    return agent;
  }

  boolean isRunning() {
    return agent == Agent.RUNNING;
  }

  boolean hasRead(Instant logged, Instant now) {
    return isRunning() && !logged.plus(lag).isAfter(now);
  }

  boolean isHeartbeatDue(Instant last, Instant now) {
    return isRunning() && !last.plus(heartbeat).isAfter(now);
  }
}
