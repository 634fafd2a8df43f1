package io.caudal.sqlserver.simulator.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caudal.sqlserver.simulator.type.SqlError;
import io.caudal.sqlserver.simulator.type.SqlType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BatchTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT order FROM t",
        "SELECT * FROM user",
        "SELECT a FROM t WHERE key = 1",
        "CREATE TABLE t (group int)",
        "INSERT INTO t (table) VALUES (1)"
      })
  void refusesReservedWordsWithoutQuotes(String text) {
    assertError(text, 156);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT [order], \"key\" FROM [user] AS u WHERE u.[group] = 1",
        "/* why */ SELECT 1 -- because",
        "SELECT a FROM t WHERE ((a = 1 OR (b) > 2) AND NOT (c LIKE 'x%'))",
        "DECLARE @a int = 1, @b TABLE (c int); SET @a = @a + 1",
        "IF @@TRANCOUNT > 0 COMMIT TRAN",
        "IF 1 = 1 BEGIN SELECT 1; SELECT 2 END ELSE SELECT 3",
        "sp_tables @table_name = N't'",
        "BEGIN TRAN UPDATE t SET a += 1 WHERE b IN (1, 2) COMMIT",
        "SELECT TOP (5) WITH_TIES = 1, x.* FROM (SELECT a FROM t) AS x ORDER BY 1 DESC"
      })
  void knows(String text) {
    assertThat(Batch.parse(text)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"SELECT", "SELECT 1 +", "FOO BAR BAZ = 1, ,", "SELECT (1", "SELECT 1 WHERE 1"})
  void refusesWhatIsNoStatement(String text) {
    assertError(text, 102);
  }

  @Test
  void refusesOpenQuotes() {
    assertError("SELECT 'a", 105);
  }

  @Test
  void normalises() {
    assertThat(Batch.normalised("SELECT  a,\n N'x' FROM [t] -- why\n WHERE b = 0x01 "))
        .isEqualTo("SELECT a, ? FROM [t] WHERE b = ?");
  }

  @Test
  void readsDeclaredParameters() {
    assertThat(Batch.parameters("@P0 nvarchar(4000),@P1 decimal(38,2)"))
        .containsExactly(
            new Parameter("@P0", SqlType.nvarchar(4000)),
            new Parameter("@P1", SqlType.decimal(38, 2)));
  }

  private static void assertError(String text, int number) {
    assertThatThrownBy(() -> Batch.parse(text))
        .isInstanceOfSatisfying(SqlError.class, e -> assertThat(e.number()).isEqualTo(number));
  }
}
