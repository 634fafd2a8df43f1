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

final class MariaDbServerIT {

  @TempDir private Path folder;

  @Test
  void servesTheSameDataAfterACrashAndAfterAStop() throws SQLException {
    try (MariaDbServer server = MariaDbServer.start(folder)) {
      server.createDatabase("tickit");
      server.execute(
          "CREATE TABLE tickit.date (id INT PRIMARY KEY)", "INSERT INTO tickit.date VALUES (7)");
      server.kill();
      assertThatThrownBy(() -> server.execute("SELECT 1")).isInstanceOf(ServerException.class);
      server.restart();
      assertThat(query(server, "SELECT id FROM tickit.date")).isEqualTo("7");
    }
    try (MariaDbServer server = MariaDbServer.start(folder)) {
      assertThat(query(server, "SELECT id FROM tickit.date")).isEqualTo("7");
    }
  }

  @Test
  void logsWhatChangeDataCaptureNeeds() throws SQLException {
    try (MariaDbServer server = MariaDbServer.start(folder)) {
      assertThat(query(server, "SELECT @@log_bin")).isEqualTo("1");
      assertThat(query(server, "SELECT @@binlog_format")).isEqualTo("ROW");
      assertThat(query(server, "SELECT @@binlog_row_image")).isEqualTo("FULL");
      assertThat(query(server, "SHOW MASTER STATUS")).startsWith("binlog.");
      assertThatThrownBy(
              () -> Jdbc.execute(server.jdbcUrl(), server.cdc(), "CREATE DATABASE other"))
          .hasMessageContaining("denied");
    }
  }

  private static String query(MariaDbServer server, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                server.jdbcUrl(), server.cdc().user(), server.cdc().password());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
