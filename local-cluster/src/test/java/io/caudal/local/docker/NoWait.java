package io.caudal.local.docker;

import java.time.Duration;
import org.testcontainers.containers.wait.strategy.WaitStrategy;
import org.testcontainers.containers.wait.strategy.WaitStrategyTarget;

/**
 * Takes a container for ready as soon as it runs, for one that is asked by its driver instead.
 * Testcontainers would run a program in it to look whether its port is open, which says less, and
 * waits in vain if the engine does not tell how that program ended.
 */
final class NoWait implements WaitStrategy {

  @Override
  public void waitUntilReady(WaitStrategyTarget container) {
    // See above.
  }

  @Override
  public WaitStrategy withStartupTimeout(Duration timeout) {
    return this;
  }
}
