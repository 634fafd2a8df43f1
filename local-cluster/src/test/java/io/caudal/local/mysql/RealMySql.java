package io.caudal.local.mysql;

import io.caudal.local.server.MySqlServer;
import io.caudal.local.server.ServerException;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** A real MySQL, or the end of a test, with the reason. */
public final class RealMySql {

  private RealMySql() {}

  /**
   * Starts a server.
   *
   * @param options of the server, such as {@code --gtid-mode=OFF}
   */
  public static MySqlServer start(Path folder, String... options) {
    try {
      MySqlServer.fetch();
    } catch (ServerException e) {
      System.out.println("Skipped for want of a real MySQL: " + e.getMessage());
      Assumptions.abort(e.getMessage());
    }
    return MySqlServer.start(folder, options);
  }
}
