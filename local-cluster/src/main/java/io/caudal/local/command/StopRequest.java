package io.caudal.local.command;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jline.utils.Signals;

/**
 * The user's wish to stop: Ctrl-C, or a signal that asks for the end. Before {@link #arm}, and the
 * second time, it ends this process at once; child processes notice that by themselves.
 */
final class StopRequest {

  private static final int INTERRUPTED = 130;

  private final CountDownLatch requested = new CountDownLatch(1);
  private volatile boolean armed;

  static StopRequest bySignal() {
    StopRequest request = new StopRequest();
    for (String signal : List.of("INT", "TERM", "HUP")) {
      Signals.register(signal, request::make);
    }
    return request;
  }

  /** From now on the first request is answered in good order. */
  void arm() {
    armed = true;
  }

  void make() {
    if (!armed || requested.getCount() == 0) {
      Runtime.getRuntime().halt(INTERRUPTED);
    }
    requested.countDown();
  }

  /** Waits, and says whether a stop was requested. */
  boolean within(Duration time) throws InterruptedException {
    return requested.await(time.toNanos(), TimeUnit.NANOSECONDS);
  }

  /**
   * Paces the redrawing of a screen. Nothing else ends the pause: after a request to stop, {@link
   * #within} would return at once, and the screen would be redrawn without rest.
   */
  void pause(Duration time) throws InterruptedException {
    Thread.sleep(time.toMillis());
  }
}
