package io.caudal.source.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caudal.source.debezium.DebeziumProperties;
import io.debezium.connector.postgresql.UnchangedToastedReplicationMessageColumn;
import io.debezium.data.SpecialValueDecimal;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PGInterval;
import org.postgresql.util.PGobject;

class PostgresTextConverterTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "_int4 | {} | []",
        "_int4 | {1,NULL,-3} | [1,null,-3]",
        "_int4 | [0:1]={5,6} | [5,6]",
        "_int4 | {{1,2},{3,4}} | [[1,2],[3,4]]",
        "_float8 | {1e+20,NaN,-Infinity,0.5} | [1e+20,\"NaN\",\"-Infinity\",0.5]",
        "_bool | {t,f,NULL} | [true,false,null]",
        "_text | {a,\"NULL\",NULL,\"\"} | [\"a\",\"NULL\",null,\"\"]",
        "_text | {\"a \\\"q\\\" \\\\ ,}\"} | [\"a \\\"q\\\" \\\\ ,}\"]",
        "_timestamp | {\"2026-01-01 00:00:00\"} | [\"2026-01-01 00:00:00\"]",
        "_box | {(1,1),(0,0);(2,2),(1,1)} | [\"(1,1),(0,0)\",\"(2,2),(1,1)\"]",
      })
  void arraysAreJson(String type, String literal, String json) {
    assertThat(ArrayLiteral.toJson(literal, type)).isEqualTo(json);
  }

  @ParameterizedTest
  @CsvSource({
    "1 year 2 mons 3 days 04:05:06.7, P1Y2M3DT4H5M6.7S",
    "-1 days +00:00:00.3, P0Y0M-1DT0H0M0.3S",
    "-00:00:00.000001, P0Y0M0DT0H0M-0.000001S",
    "00:00:00, P0Y0M0DT0H0M0S",
  })
  void intervalsAreIso(String shown, String expected) throws SQLException {
    assertThat(PostgresTextConverter.text("interval", new PGInterval(shown))).isEqualTo(expected);
  }

  @Test
  void numbersKeepTheirZerosAndWhatIsNone() {
    assertThat(
            PostgresTextConverter.text("numeric", new SpecialValueDecimal(new BigDecimal("1.50"))))
        .isEqualTo("1.50");
    assertThat(PostgresTextConverter.text("numeric", SpecialValueDecimal.NOT_A_NUMBER))
        .isEqualTo("NaN");
  }

  @Test
  void hstoreIsTheSameFromSnapshotAndLog() {
    Map<String, String> snapshot = new HashMap<>();
    snapshot.put("b", "1");
    snapshot.put("a", null);
    String json = "{\"a\":null,\"b\":\"1\"}";
    assertThat(PostgresTextConverter.text("hstore", snapshot)).isEqualTo(json);
    assertThat(PostgresTextConverter.text("hstore", "\"b\"=>\"1\", \"a\"=>NULL")).isEqualTo(json);
  }

  @Test
  void otherTypesAreTheTextOfTheDriversObject() throws SQLException {
    PGobject range = new PGobject();
    range.setType("int4range");
    range.setValue("[1,5)");
    assertThat(PostgresTextConverter.text("int4range", range)).isEqualTo("[1,5)");
    assertThat(PostgresTextConverter.text("int4range", "[1,5)")).isEqualTo("[1,5)");
    assertThat(PostgresTextConverter.text("int4range", null)).isNull();
  }

  @Test
  void aValueThatIsNotInTheLogIsMarked() {
    assertThat(
            PostgresTextConverter.text(
                "tsvector", UnchangedToastedReplicationMessageColumn.UNCHANGED_TOAST_VALUE))
        .isEqualTo(DebeziumProperties.VALUE_NOT_LOGGED);
  }

  @Test
  void anUnknownObjectIsNeverGuessedAt() {
    assertThatThrownBy(() -> PostgresTextConverter.text("x", new Object()))
        .hasMessage("a value of type x came in a form that was not expected: java.lang.Object");
  }
}
