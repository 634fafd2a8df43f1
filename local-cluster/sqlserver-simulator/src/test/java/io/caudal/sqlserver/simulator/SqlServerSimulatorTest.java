package io.caudal.sqlserver.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SqlServerSimulatorTest {

  @Test
  void storesAndCapturesRows() throws Exception {
    try (SqlServerSimulator simulator = SqlServerSimulator.start();
        Connection connection = connect(simulator);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE crm");
      statement.execute("USE crm");
      statement.execute("EXEC sys.sp_cdc_enable_db");
      statement.execute("CREATE TABLE dbo.users (id int NOT NULL PRIMARY KEY, name nvarchar(50))");
      statement.execute(
          "EXEC sys.sp_cdc_enable_table @source_schema = N'dbo', @source_name = N'users', @role_name = NULL");
      statement.executeUpdate("INSERT INTO dbo.users VALUES (1, N'Zoë'), (2, N'Ada')");
      statement.executeUpdate("UPDATE dbo.users SET name = N'Eve' WHERE id = 2");
      try (ResultSet rows =
          statement.executeQuery(
              "SELECT __$operation, id, name FROM cdc.fn_cdc_get_all_changes_dbo_users("
                  + "sys.fn_cdc_get_min_lsn('dbo_users'), sys.fn_cdc_get_max_lsn(), N'all update old')")) {
        assertThat(text(rows)).containsExactly("2 1 Zoë", "2 2 Ada", "3 2 Ada", "4 2 Eve");
      }
      assertThat(simulator.unknownStatements()).isEmpty();
    }
  }

  @Test
  void recordsWhatItDoesNotKnow() throws Exception {
    try (SqlServerSimulator simulator = SqlServerSimulator.start();
        Connection connection = connect(simulator);
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute("SELECT 1 MERGE 2"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("Incorrect syntax near the keyword 'MERGE'.");
      assertThatThrownBy(() -> statement.execute("SELECT * FROM sys.nothing"))
          .isInstanceOf(SQLException.class)
          .hasMessage("Invalid object name 'sys.nothing'.");
      assertThatThrownBy(() -> statement.execute("SELECT * FROM nothing"))
          .isInstanceOf(SQLException.class)
          .hasMessage("Invalid object name 'nothing'.");
      assertThat(simulator.unknownStatements())
          .containsExactly("SELECT 1 MERGE 2", "SELECT * FROM sys.nothing");
    }
  }

  private static Connection connect(SqlServerSimulator simulator) throws SQLException {
    return DriverManager.getConnection(
        simulator.jdbcUrl("master"), simulator.user(), simulator.password());
  }

  private static List<String> text(ResultSet rows) throws SQLException {
    List<String> text = new ArrayList<>();
    while (rows.next()) {
      text.add(rows.getString(1) + " " + rows.getString(2) + " " + rows.getString(3));
    }
    return text;
  }
}
