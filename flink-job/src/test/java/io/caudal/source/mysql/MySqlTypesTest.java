package io.caudal.source.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.source.catalogue.ColumnType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MySqlTypesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tinyint(1) | TINYINT",
        "tinyint unsigned | SMALLINT",
        "smallint(5) unsigned zerofill | INT",
        "mediumint | INT",
        "mediumint unsigned | INT",
        "int(10) unsigned | BIGINT",
        "bigint | BIGINT",
        "bigint(20) unsigned | DECIMAL(20, 0)",
        "decimal(8,2) | DECIMAL(8, 2)",
        "decimal(38,10) unsigned | DECIMAL(38, 10)",
        "decimal(65,30) | STRING",
        "float | FLOAT",
        "double(10,2) | DOUBLE",
        "bit(1) | BOOLEAN",
        "bit(9) | STRING",
        "char(3) | STRING",
        "enum('a','b)c') | STRING",
        "set('it''s','y') | STRING",
        "json | STRING",
        "time(3) | STRING",
        "point | STRING",
        "binary(16) | BYTES",
        "longblob | BYTES",
        "date | DATE",
        "datetime | TIMESTAMP(0)",
        "datetime(6) | TIMESTAMP(6)",
        "timestamp(3) | TIMESTAMP_LTZ(3)",
        "year(4) | INT",
      })
  void everyValueOfTheTypeFits(String declared, String expected) {
    assertThat(MySqlTypes.typeOf(declared).type().orElseThrow().asSummaryString())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"vector(3)", "uuid", "inet6", "text /*!100301 COMPRESSED*/", "xmltype"})
  void refusesWhatTheConnectorCannotRead(String declared) {
    ColumnType type = MySqlTypes.typeOf(declared);
    assertThat(type.type()).isEmpty();
    assertThat(type.refusal()).isNotEmpty();
    assertThat(type.remedy()).isEqualTo("Move it into a table that is not captured");
  }

  @Test
  void refusesAnEnumWithACommaInALabel() {
    assertThat(MySqlTypes.typeOf("enum('it''s','x,y')").refusal())
        .isEqualTo("the connector misreads a label that has a comma");
    assertThat(MySqlTypes.typeOf("set('x','y')").refusal()).isEmpty();
  }

  @Test
  void onlyLargeDecimalsAreNumbersAsText() {
    assertThat(MySqlTypes.typeOf("decimal(39,0)").isNumber()).isTrue();
    assertThat(MySqlTypes.typeOf("decimal(38,0)").isNumber()).isFalse();
    assertThat(MySqlTypes.typeOf("text").isNumber()).isFalse();
  }
}
