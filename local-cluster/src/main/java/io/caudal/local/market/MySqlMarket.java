package io.caudal.local.market;

import io.caudal.local.rows.JdbcDatabase;
import io.caudal.local.server.Login;
import io.caudal.local.tickit.TickitTable;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * A MySQL with sales and listings.
 *
 * @param admin may create databases and users
 */
public record MySqlMarket(String host, int port, Login admin) implements MarketServer {

  /** Its database. */
  public static final String DATABASE = "tickit";

  private static final Login READER = new Login("caudal", "caudal");

  @Override
  public String source() {
    return "mysql";
  }

  @Override
  public JdbcDatabase database() {
    return JdbcDatabase.mysql(host, port, DATABASE, admin.user(), admin.password());
  }

  @Override
  public Map<String, String> properties() {
    return SourceProperties.of(
        "mysql", host, port, DATABASE, READER, TickitTable.ofSource("mysql"));
  }

  @Override
  public boolean hasDatabase() throws SQLException {
    return server()
        .hasRow("SELECT 1 FROM information_schema.schemata WHERE schema_name = ?", DATABASE);
  }

  @Override
  public void createDatabase() throws SQLException {
    server()
        .execute(
            List.of(
                "CREATE DATABASE " + DATABASE,
                "CREATE USER IF NOT EXISTS 'caudal'@'%' IDENTIFIED BY 'caudal'",
                "GRANT SELECT ON " + DATABASE + ".* TO 'caudal'@'%'",
                "GRANT REPLICATION SLAVE, REPLICATION CLIENT ON *.* TO 'caudal'@'%'"));
  }

  @Override
  public void dropDatabase() throws SQLException {
    server().execute(List.of("DROP DATABASE " + DATABASE));
  }

  private JdbcDatabase server() {
    return JdbcDatabase.mysql(host, port, "", admin.user(), admin.password());
  }
}
