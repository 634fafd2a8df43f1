package io.caudal.local.mysql;

import io.caudal.local.server.ServerException;
import org.junit.jupiter.api.Assumptions;

/** A server that not every machine can fetch. */
final class FetchedServer {

  private FetchedServer() {}

  /**
   * Fetches it, or ends the test, with the reason.
   *
   * @param what it is, for a person to read
   */
  static void orSkip(String what, Runnable fetch) {
    try {
      fetch.run();
    } catch (ServerException e) {
      System.out.println("Skipped for want of " + what + ": " + e.getMessage());
      Assumptions.abort(e.getMessage());
    }
  }
}
