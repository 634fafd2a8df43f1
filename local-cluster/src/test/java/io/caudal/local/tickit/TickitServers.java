package io.caudal.local.tickit;

import io.caudal.local.rows.JdbcDatabase;
import io.caudal.local.server.MariaDbServer;
import io.caudal.local.server.PostgresServer;
import io.caudal.local.server.SqlServer;
import io.caudal.local.sqlserver.TestedSqlServer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

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
                postgres.application().password()),
            "sqlserver",
            JdbcDatabase.sqlServer(
                sqlServer.jdbcUrl("crm"), sqlServer.admin().user(), sqlServer.admin().password())));
  }

  @Override
  public void close() {
    mysql.close();
    postgres.close();
    sqlServer.close();
  }
}
