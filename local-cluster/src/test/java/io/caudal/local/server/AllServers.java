package io.caudal.local.server;

import java.io.IOException;
import java.nio.file.Path;

/** Starts every server, says so, and waits for its own end. */
final class AllServers {

  static final String READY = "ready";

  private AllServers() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    MariaDbServer.start(folder.resolve("mariadb"));
    PostgresServer.start(folder.resolve("postgres"));
    S3Server.start(folder.resolve("s3"));
    System.out.println(READY);
    System.in.read();
  }
}
