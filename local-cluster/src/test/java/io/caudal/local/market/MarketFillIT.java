package io.caudal.local.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caudal.config.ProblemsException;
import io.caudal.local.rows.JdbcDatabase;
import io.caudal.local.server.Login;
import io.caudal.local.server.MariaDbServer;
import io.caudal.local.server.PostgresServer;
import io.caudal.local.server.SqlServer;
import io.caudal.local.server.SqlServerAddress;
import io.caudal.local.tickit.TickitData;
import io.caudal.local.tickit.TickitTable;
import io.caudal.sqlserver.simulator.SqlServerSimulator;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MarketFillIT {

  private static final TickitData DATA = TickitData.scaled(0.01);

  @TempDir static Path folder;

  private MariaDbServer mysql;
  private PostgresServer postgres;
  private SqlServerSimulator sqlServer;
  private List<MarketServer> servers;

  @BeforeAll
  void startServers() throws Exception {
    mysql = MariaDbServer.start(folder.resolve("mysql"));
    postgres = PostgresServer.start(folder.resolve("postgres"));
    sqlServer = SqlServerSimulator.start();
    servers =
        List.of(
            new MySqlMarket(mysql.host(), mysql.port(), mysql.admin()),
            new PostgresMarket(postgres.host(), postgres.port(), postgres.admin()),
            new SqlServerMarket(
                SqlServer.running(
                    SqlServerAddress.of(
                        "jdbc:sqlserver://127.0.0.1:" + sqlServer.port() + ";encrypt=false"),
                    new Login(sqlServer.user(), sqlServer.password()))));
  }

  @AfterAll
  void stopServers() {
    sqlServer.close();
    postgres.close();
    mysql.close();
  }

  @BeforeEach
  void dropDatabases() throws SQLException {
    for (MarketServer server : servers) {
      if (server.hasDatabase()) {
        server.dropDatabase();
      }
    }
  }

  @Test
  void fillsOnceAndLeavesWhatIsDoneToItSince() throws SQLException {
    assertThat(fill()).isEqualTo(servers);
    assertFilled();
    for (MarketServer server : servers) {
      server.database().execute(List.of("CREATE TABLE later (id int)"));
    }

    assertThat(fill()).isEmpty();

    assertThat(servers).allSatisfy(server -> assertThat(rows(server.database(), "later")).isZero());
  }

  @Test
  void makesAnewWhatWasCutShort() throws SQLException {
    for (MarketServer server : servers) {
      server.createDatabase();
      new FillMark(server.database()).begin();
      server.database().execute(List.of("CREATE TABLE later (id int)"));
    }

    assertThat(fill()).isEqualTo(servers);

    assertFilled();
    assertThat(servers)
        .allSatisfy(
            server ->
                assertThatThrownBy(() -> rows(server.database(), "later"))
                    .isInstanceOf(SQLException.class));
  }

  /** As after an end between the creation of a database and its first table. */
  @Test
  void makesAnewWhatHasNoTable() throws SQLException {
    for (MarketServer server : servers) {
      server.createDatabase();
    }

    assertThat(fill()).isEqualTo(servers);

    assertFilled();
  }

  @Test
  void createsTheJobsUserBesideAnOwnerWhoIsThere() throws SQLException {
    mysql.execute("DROP USER caudal");
    postgres.execute("DROP OWNED BY caudal", "DROP ROLE caudal");

    assertThat(fill()).isEqualTo(servers);

    assertFilled();
  }

  @Test
  void aDatabaseOfSomebodyElseStaysAndNothingIsDone() throws SQLException {
    MarketServer theirs = servers.get(1);
    theirs.createDatabase();
    theirs.database().execute(List.of("CREATE TABLE orders (id int)"));

    assertThatThrownBy(this::fill)
        .isInstanceOf(ProblemsException.class)
        .hasMessageContainingAll("--postgres-url", "drop it; else name another server");

    assertThat(rows(theirs.database(), "orders")).isZero();
    assertThat(servers.get(0).hasDatabase()).isFalse();
    assertThat(servers.get(2).hasDatabase()).isFalse();
  }

  private List<MarketServer> fill() throws SQLException {
    return MarketFill.fill(servers, DATA, (table, rows, all) -> {});
  }

  /** Each table has rows, for the job's user to read. */
  private void assertFilled() throws SQLException {
    for (MarketServer server : servers) {
      for (TickitTable table : TickitTable.ofSource(server.source())) {
        assertThat(rows(asTheJob(server), table.table())).as(table.table()).isPositive();
      }
    }
  }

  private static JdbcDatabase asTheJob(MarketServer server) {
    String user = server.properties().getOrDefault("username", "");
    String password = server.properties().getOrDefault("password", "");
    String host = server.properties().getOrDefault("hostname", "");
    int port = Integer.parseInt(server.properties().getOrDefault("port", ""));
    String database = server.properties().getOrDefault("database", "");
    return switch (server.source()) {
      case "mysql" -> JdbcDatabase.mysql(host, port, database, user, password);
      case "postgres" -> JdbcDatabase.postgres(host, port, database, user, password);
      default -> JdbcDatabase.sqlServer(server.database().url(), user, password);
    };
  }

  private static long rows(JdbcDatabase database, String table) throws SQLException {
    try (Connection connection = database.open();
        Statement statement = connection.createStatement();
        ResultSet count =
            statement.executeQuery("SELECT count(*) FROM " + database.dialect().quoted(table))) {
      count.next();
      return count.getLong(1);
    }
  }
}
