package io.caudal.local.mysql;

import io.caudal.local.server.MySqlServer;
import java.nio.file.Path;

/** A real MySQL, or the end of a test, with the reason. */
public final class RealMySql {

  private RealMySql() {}

  /**
   * Starts a server.
   *
   * @param options of the server, such as {@code --gtid-mode=OFF}
   */
  public static MySqlServer start(Path folder, String... options) {
    FetchedServer.orSkip("a real MySQL", MySqlServer::fetch);
    return MySqlServer.start(folder, options);
  }
}
