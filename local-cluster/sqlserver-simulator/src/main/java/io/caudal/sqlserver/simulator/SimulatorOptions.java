package io.caudal.sqlserver.simulator;

import java.time.Clock;
import java.time.Duration;

/**
 * How a simulator starts.
 *
 * @param port 0 for a free one
 * @param captureLag how long after its commit a change shows in the change tables
 * @param heartbeat how often the capture job marks the time while nothing is committed
 */
public record SimulatorOptions(int port, Duration captureLag, Duration heartbeat, Clock clock) {

  public static SimulatorOptions defaults() {
    return new SimulatorOptions(0, Duration.ZERO, Duration.ofSeconds(1), Clock.systemUTC());
  }

  public SimulatorOptions withPort(int listened) {
    return new SimulatorOptions(listened, captureLag, heartbeat, clock);
  }

  public SimulatorOptions withCaptureLag(Duration lag) {
    return new SimulatorOptions(port, lag, heartbeat, clock);
  }

  public SimulatorOptions withHeartbeat(Duration interval) {
    return new SimulatorOptions(port, captureLag, interval, clock);
  }

  public SimulatorOptions withClock(Clock time) {
    return new SimulatorOptions(port, captureLag, heartbeat, time);
  }
}
