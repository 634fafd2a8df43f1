package io.caudal.local.market;

import io.caudal.local.rows.JdbcDatabase;
import io.caudal.local.server.Login;
import io.caudal.local.tickit.TickitTable;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * A PostgreSQL with events, venues and categories. The job's user acts for their owner, so that it
 * may publish the tables.
 *
 * @param admin a superuser
 */
public record PostgresMarket(String host, int port, Login admin) implements MarketServer {

  /** Its database. */
  public static final String DATABASE = "saas";

  private static final Login READER = new Login("caudal", "caudal");
  private static final String OWNER = "application";

  @Override
  public String source() {
    return "postgres";
  }

  @Override
  public JdbcDatabase database() {
    return JdbcDatabase.postgres(host, port, DATABASE, OWNER, OWNER);
  }

  @Override
  public Map<String, String> properties() {
    return SourceProperties.of(
        "postgres", host, port, DATABASE, READER, TickitTable.ofSource("postgres"));
  }

  @Override
  public boolean hasDatabase() throws SQLException {
    return server().hasRow("SELECT 1 FROM pg_database WHERE datname = ?", DATABASE);
  }

  @Override
  public void createDatabase() throws SQLException {
    createRole(OWNER, "LOGIN PASSWORD '" + OWNER + "'");
    createRole(READER.user(), "LOGIN REPLICATION PASSWORD 'caudal' IN ROLE " + OWNER);
    server().execute(List.of("CREATE DATABASE " + DATABASE + " OWNER " + OWNER));
  }

  private void createRole(String name, String options) throws SQLException {
    if (!server().hasRow("SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
      server().execute(List.of("CREATE ROLE " + name + " " + options));
    }
  }

  @Override
  public void dropDatabase() throws SQLException {
    server().execute(List.of("DROP DATABASE " + DATABASE));
  }

  private JdbcDatabase server() {
    return JdbcDatabase.postgres(host, port, "postgres", admin.user(), admin.password());
  }
}
