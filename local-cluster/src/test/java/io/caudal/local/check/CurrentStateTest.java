package io.caudal.local.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CurrentStateTest {

  @Test
  void isTheLastChangeOfEachKey() throws Exception {
    assertThat(
            current(
                "(1, 'a', 'r', '1-0'), (1, 'b', 'u', '1-3'), (1, 'c', 'u', '1-2'),"
                    + "(2, 'd', 'r', '1-0')"))
        .containsExactly("1 b", "2 d");
  }

  @Test
  void leavesDeletedKeysOutUntilTheyComeBack() throws Exception {
    assertThat(
            current(
                "(1, 'a', 'r', '1-0'), (1, 'a', 'd', '1-1'),"
                    + "(2, 'b', 'd', '1-1'), (2, 'c', 'c', '1-2')"))
        .containsExactly("2 c");
  }

  @Test
  void beginsAnewWhenTheTableWasEmptied() throws Exception {
    assertThat(
            current(
                "(1, 'a', 'r', '1-0'), (2, 'b', 'c', '1-1'), (NULL, NULL, 't', '1-2'),"
                    + "(3, 'c', 'c', '1-3')"))
        .containsExactly("3 c");
  }

  private static List<String> current(String changes) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE changes AS SELECT * FROM (VALUES "
              + changes
              + ") v(id, name, cdc_op, cdc_position)");
      try (ResultSet result =
          statement.executeQuery(
              "SELECT id || ' ' || name FROM ("
                  + CurrentState.of("changes", List.of("id"))
                  + ") ORDER BY id")) {
        while (result.next()) {
          rows.add(result.getString(1));
        }
      }
    }
    return rows;
  }
}
