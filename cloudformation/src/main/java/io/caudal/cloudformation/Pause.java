package io.caudal.cloudformation;

import java.time.Duration;

/** The wait between two looks at a service, which tells nobody when it is done. */
record Pause(Duration length) {

  void once() throws InterruptedException {
    Thread.sleep(length.toMillis());
  }
}
