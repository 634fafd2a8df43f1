package io.caudal.source.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.source.catalogue.ColumnType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlServerTypesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bit | 1 | 1 | 0 | BOOLEAN",
        "tinyint | 1 | 3 | 0 | SMALLINT",
        "smallint | 2 | 5 | 0 | SMALLINT",
        "int | 4 | 10 | 0 | INT",
        "bigint | 8 | 19 | 0 | BIGINT",
        "decimal | 5 | 8 | 2 | DECIMAL(8, 2)",
        "numeric | 17 | 38 | 38 | DECIMAL(38, 38)",
        "money | 8 | 19 | 4 | DECIMAL(19, 4)",
        "smallmoney | 4 | 10 | 4 | DECIMAL(10, 4)",
        "real | 4 | 24 | 0 | FLOAT",
        "float | 8 | 53 | 0 | DOUBLE",
        "char | 3 | 0 | 0 | STRING",
        "nvarchar | -1 | 0 | 0 | STRING",
        "ntext | 16 | 0 | 0 | STRING",
        "binary | 8 | 0 | 0 | BYTES",
        "image | 16 | 0 | 0 | BYTES",
        "timestamp | 8 | 0 | 0 | BYTES",
        "date | 3 | 10 | 0 | DATE",
        "time | 5 | 16 | 7 | STRING",
        "datetime | 8 | 23 | 3 | TIMESTAMP(3)",
        "smalldatetime | 4 | 16 | 0 | TIMESTAMP(0)",
        "datetime2 | 8 | 27 | 7 | TIMESTAMP(7)",
        "datetimeoffset | 8 | 26 | 0 | TIMESTAMP_LTZ(0)",
        "uniqueidentifier | 16 | 0 | 0 | STRING",
        "xml | -1 | 0 | 0 | STRING",
      })
  void everyValueOfTheTypeFits(String name, int length, int precision, int scale, String type) {
    assertThat(
            SqlServerTypes.typeOf(SqlServerColumns.declared(name, length, precision, scale))
                .type()
                .orElseThrow()
                .asSummaryString())
        .isEqualTo(type);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hierarchyid", "geography", "geometry", "sql_variant", "vector", "json"})
  void refusesWhatTheConnectorLeavesOut(String name) {
    ColumnType type = SqlServerTypes.typeOf(SqlServerColumns.declared(name, 16, 0, 0));
    assertThat(type.type()).isEmpty();
    assertThat(type.refusal()).isNotEmpty();
    assertThat(type.remedy()).isEqualTo("Move it into a table that is not captured");
  }
}
