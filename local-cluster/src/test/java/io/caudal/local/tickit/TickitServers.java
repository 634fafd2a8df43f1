package io.caudal.local.tickit;

import io.caudal.local.server.MariaDbServer;
import io.caudal.local.server.PostgresServer;
import io.caudal.local.server.SqlServer;
import io.caudal.local.sqlserver.TestedSqlServer;
import java.nio.file.Path;
import java.sql.SQLException;

/** Servers with the marketplace's databases, which are empty. */
public final class TickitServers implements AutoCloseable {

  private final MariaDbServer mysql;
  private final PostgresServer postgres;
  private final SqlServer sqlServer;

  private TickitServers(MariaDbServer mysql, PostgresServer postgres, SqlServer sqlServer) {
    this.mysql = mysql;
    this.postgres = postgres;
    this.sqlServer = sqlServer;
  }

  /** Servers that keep their data in a folder. */
  public static TickitServers start(Path folder) throws SQLException {
    MariaDbServer mysql = MariaDbServer.start(folder.resolve("mysql"));
    PostgresServer postgres = PostgresServer.start(folder.resolve("postgres"));
    mysql.createDatabase("tickit");
    postgres.createDatabase("saas");
    return new TickitServers(
        mysql, postgres, TestedSqlServer.start(folder.resolve("sqlserver"), "crm"));
  }

  public TickitDatabases databases() {
    return TickitDatabases.of(
        mysql.database("tickit"), postgres.database("saas"), sqlServer.database("crm"));
  }

  @Override
  public void close() {
    mysql.close();
    postgres.close();
    sqlServer.close();
  }
}
