package io.caudal.local.command;

import io.caudal.local.server.MariaDbServer;
import io.caudal.local.server.PostgresServer;
import io.caudal.local.server.S3Server;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The servers of a run. */
record Servers(MariaDbServer mariadb, PostgresServer postgres, S3Server s3)
    implements AutoCloseable {

  /** Starts all at the same time. */
  static Servers start(Path folder) {
    CompletableFuture<MariaDbServer> mariadb =
        CompletableFuture.supplyAsync(() -> MariaDbServer.start(folder.resolve("mariadb")));
    CompletableFuture<PostgresServer> postgres =
        CompletableFuture.supplyAsync(() -> PostgresServer.start(folder.resolve("postgres")));
    CompletableFuture<S3Server> s3 =
        CompletableFuture.supplyAsync(() -> S3Server.start(folder.resolve("s3")));
    try {
      return new Servers(mariadb.join(), postgres.join(), s3.join());
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  @Override
  public void close() {
    s3.close();
    postgres.close();
    mariadb.close();
  }
}
