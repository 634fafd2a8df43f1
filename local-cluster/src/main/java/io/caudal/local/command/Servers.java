package io.caudal.local.command;

import io.caudal.local.server.BinlogServer;
import io.caudal.local.server.PostgresServer;
import io.caudal.local.server.S3Server;
import io.caudal.local.server.SqlServer;
import io.caudal.local.tickit.TickitTable;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The servers of a run. */
record Servers(BinlogServer mysql, PostgresServer postgres, SqlServer sqlServer, S3Server s3)
    implements AutoCloseable {

  /** Starts all at the same time. */
  static Servers start(Path folder, MySqlOptions mysqlOptions, SqlServerOptions options) {
    CompletableFuture<BinlogServer> mysql =
        CompletableFuture.supplyAsync(() -> mysqlOptions.server(folder));
    CompletableFuture<PostgresServer> postgres =
        CompletableFuture.supplyAsync(() -> PostgresServer.start(folder.resolve("postgres")));
    CompletableFuture<SqlServer> sqlServer =
        CompletableFuture.supplyAsync(() -> options.server(folder.resolve("sqlserver")));
    CompletableFuture<S3Server> s3 =
        CompletableFuture.supplyAsync(() -> S3Server.start(folder.resolve("s3")));
    try {
      return new Servers(mysql.join(), postgres.join(), sqlServer.join(), s3.join());
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  /** Whether a table is on a server that is none. */
  boolean simulates(TickitTable table) {
    return table.source().equals("sqlserver") && sqlServer.simulator().isPresent();
  }

  @Override
  public void close() {
    s3.close();
    sqlServer.close();
    postgres.close();
    mysql.close();
  }
}
