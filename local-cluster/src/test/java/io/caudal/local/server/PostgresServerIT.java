package io.caudal.local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PostgresServerIT {

  @TempDir private Path folder;

  @Test
  void servesTheSameDataAfterACrashAndAfterAStop() throws SQLException {
    try (PostgresServer server = PostgresServer.start(folder)) {
      server.createDatabase("saas");
      execute(server, server.application(), "CREATE TABLE venue AS SELECT 7 AS id");
      server.kill();
      assertThatThrownBy(() -> server.execute("SELECT 1")).isInstanceOf(ServerException.class);
      server.restart();
      assertThat(query(server, server.cdc(), "SELECT id FROM venue")).isEqualTo("7");
    }
    try (PostgresServer server = PostgresServer.start(folder)) {
      assertThat(query(server, server.cdc(), "SELECT id FROM venue")).isEqualTo("7");
    }
  }

  @Test
  void theReplicationUserPublishesTablesOfTheApplication() throws SQLException {
    try (PostgresServer server = PostgresServer.start(folder)) {
      server.createDatabase("saas");
      execute(server, server.application(), "CREATE TABLE venue (id INT PRIMARY KEY)");
      execute(server, server.cdc(), "CREATE PUBLICATION lake FOR TABLE venue");
      assertThat(
              query(
                  server,
                  server.cdc(),
                  "SELECT slot_name FROM"
                      + " pg_create_logical_replication_slot('lake', 'pgoutput')"))
          .isEqualTo("lake");
      assertThatThrownBy(() -> execute(server, server.cdc(), "CREATE DATABASE other"))
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void refusesAWrongPassword() {
    try (PostgresServer server = PostgresServer.start(folder)) {
      Login wrong = new Login(server.cdc().user(), "wrong");
      server.createDatabase("saas");
      assertThatThrownBy(() -> execute(server, wrong, "SELECT 1"))
          .hasMessageContaining("password authentication failed");
    }
  }

  private static void execute(PostgresServer server, Login login, String sql) throws SQLException {
    try (Connection connection = connect(server, login);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String query(PostgresServer server, Login login, String sql) throws SQLException {
    try (Connection connection = connect(server, login);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static Connection connect(PostgresServer server, Login login) throws SQLException {
    return DriverManager.getConnection(server.jdbcUrl("saas"), login.user(), login.password());
  }
}
