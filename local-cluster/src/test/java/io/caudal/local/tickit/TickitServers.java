package io.caudal.local.tickit;

import io.caudal.local.rows.JdbcDatabase;
import io.caudal.local.server.MariaDbServer;
import io.caudal.local.server.PostgresServer;
import java.nio.file.Path;
import java.util.Map;

/** Real servers with the marketplace's databases, which are empty. */
public final class TickitServers implements AutoCloseable {

  private final MariaDbServer mysql;
  private final PostgresServer postgres;

  private TickitServers(MariaDbServer mysql, PostgresServer postgres) {
    this.mysql = mysql;
    this.postgres = postgres;
  }

  /** Servers that keep their data in a folder. */
  public static TickitServers start(Path folder) {
    MariaDbServer mysql = MariaDbServer.start(folder.resolve("mysql"));
    PostgresServer postgres = PostgresServer.start(folder.resolve("postgres"));
    mysql.createDatabase("tickit");
    postgres.createDatabase("saas");
    return new TickitServers(mysql, postgres);
  }

  public TickitDatabases databases() {
    return new TickitDatabases(
        Map.of(
            "mysql",
            JdbcDatabase.mysql(
                mysql.host(),
                mysql.port(),
                "tickit",
                mysql.admin().user(),
                mysql.admin().password()),
            "postgres",
            JdbcDatabase.postgres(
                postgres.host(),
                postgres.port(),
                "saas",
                postgres.application().user(),
                postgres.application().password())));
  }

  @Override
  public void close() {
    mysql.close();
    postgres.close();
  }
}
