package io.caudal.sqlserver.simulator;

import io.caudal.sqlserver.simulator.catalogue.Edition;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a simulator starts.
 *
 * @param port 0 for a free one
 * @param captureLag how long after its commit a change shows in the change tables
 * @param heartbeat how often the capture job marks the time while nothing is committed
 * @param folder where what is committed outlives the simulator, or null for nowhere
 */
public record SimulatorOptions(
    int port,
    Duration captureLag,
    Duration heartbeat,
    Clock clock,
    @Nullable Path folder,
    Edition edition,
    Hosting hosting) {

  public static SimulatorOptions defaults() {
    return new SimulatorOptions(
        0,
        Duration.ZERO,
        Duration.ofSeconds(1),
        Clock.systemUTC(),
        null,
        Edition.DEVELOPER,
        Hosting.OWN);
  }

  public SimulatorOptions withPort(int listened) {
    return new SimulatorOptions(listened, captureLag, heartbeat, clock, folder, edition, hosting);
  }

  public SimulatorOptions withCaptureLag(Duration lag) {
    return new SimulatorOptions(port, lag, heartbeat, clock, folder, edition, hosting);
  }

  public SimulatorOptions withHeartbeat(Duration interval) {
    return new SimulatorOptions(port, captureLag, interval, clock, folder, edition, hosting);
  }

  public SimulatorOptions withClock(Clock time) {
    return new SimulatorOptions(port, captureLag, heartbeat, time, folder, edition, hosting);
  }

  /**
   * Keeps what is committed in a folder, which is created where there is none: a simulator that is
   * started on it again, even after this one was killed, goes on as if it had never stopped. The
   * capture lag and whether the Agent runs are not kept.
   */
  public SimulatorOptions withFolder(Path kept) {
    return new SimulatorOptions(port, captureLag, heartbeat, clock, kept, edition, hosting);
  }

  /** Says that it is of an edition; it can do the same in all of them. */
  public SimulatorOptions withEdition(Edition named) {
    return new SimulatorOptions(port, captureLag, heartbeat, clock, folder, named, hosting);
  }

  public SimulatorOptions withHosting(Hosting host) {
    return new SimulatorOptions(port, captureLag, heartbeat, clock, folder, edition, host);
  }
}
