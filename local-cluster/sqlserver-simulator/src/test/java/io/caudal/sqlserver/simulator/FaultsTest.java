package io.caudal.sqlserver.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** What breaks on purpose, and what does not break by size. */
final class FaultsTest {

  private static final int ROWS = 20_000;

  @Test
  void breaksInMidResult() throws Exception {
    try (TestDatabase database = TestDatabase.start();
        Connection connection = filled(database)) {
      database.simulator().cutNextResultAfter(ROWS / 2);
      int[] read = new int[1];
      assertThatThrownBy(
              () -> {
                try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT * FROM t")) {
                  while (rows.next()) {
                    read[0]++;
                  }
                }
              })
          .isInstanceOf(SQLException.class);
      assertThat(read[0]).isBetween(ROWS / 4, ROWS / 2);

      try (Connection fresh = database.connect()) {
        assertThat(TestDatabase.rows(fresh, "SELECT COUNT(*) FROM t"))
            .containsExactly(String.valueOf(ROWS));
      }
    }
  }

  @Test
  void clientMayLeaveResultHalfRead() throws Exception {
    try (TestDatabase database = TestDatabase.start();
        Connection connection = filled(database)) {
      for (int i = 0; i < 3; i++) {
        try (Statement statement = connection.createStatement()) {
          ResultSet rows = statement.executeQuery("SELECT * FROM t");
          assertThat(rows.next()).isTrue();
          statement.cancel();
        }
        assertThat(TestDatabase.rows(connection, "SELECT MAX(id) FROM t"))
            .containsExactly(String.valueOf(ROWS - 1));
      }
    }
  }

  private static Connection filled(TestDatabase database) throws SQLException {
    Connection connection = database.connect();
    TestDatabase.run(connection, "CREATE TABLE t (id int PRIMARY KEY, v nvarchar(100))");
    connection.setAutoCommit(false);
    try (PreparedStatement insert = connection.prepareStatement("INSERT INTO t VALUES (?, ?)")) {
      for (int i = 0; i < ROWS; i++) {
        insert.setInt(1, i);
        insert.setString(2, "row " + i);
        insert.addBatch();
      }
      insert.executeBatch();
    }
    connection.commit();
    connection.setAutoCommit(true);
    return connection;
  }
}
