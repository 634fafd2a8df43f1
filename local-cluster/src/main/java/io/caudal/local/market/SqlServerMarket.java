package io.caudal.local.market;

import io.caudal.local.rows.JdbcDatabase;
import io.caudal.local.server.SqlServer;
import io.caudal.local.tickit.TickitTable;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * A SQL Server with users. Its connections are not encrypted, but for the login: it is in the same
 * network.
 */
public record SqlServerMarket(SqlServer server) implements MarketServer {

  /** Its database. */
  public static final String DATABASE = "crm";

  @Override
  public String source() {
    return "sqlserver";
  }

  @Override
  public JdbcDatabase database() {
    return server.database(DATABASE);
  }

  @Override
  public Map<String, String> properties() {
    Map<String, String> properties =
        SourceProperties.of(
            "sqlserver",
            server.host(),
            server.port(),
            DATABASE,
            SqlServer.READER,
            TickitTable.ofSource("sqlserver"));
    properties.put("ssl-mode", "disable");
    return properties;
  }

  @Override
  public boolean hasDatabase() {
    return server.has(DATABASE);
  }

  @Override
  public void createDatabase() {
    server.createDatabase(DATABASE);
    server.createReader(DATABASE);
  }

  @Override
  public void dropDatabase() throws SQLException {
    server.database("master").execute(List.of("DROP DATABASE " + DATABASE));
  }
}
