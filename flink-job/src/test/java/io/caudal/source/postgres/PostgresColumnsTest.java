package io.caudal.source.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresColumnsTest {

  /** The modifier of numeric(p,s) is ((p << 16) | (s & 2047)) + 4. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "numeric | -1 | STRING",
        "numeric | 524294 | DECIMAL(8, 2)",
        "numeric | 198658 | DECIMAL(5, 0)",
        "numeric | 196617 | DECIMAL(5, 5)",
        "numeric | 2555908 | STRING",
        "timestamp | -1 | TIMESTAMP(6)",
        "timestamp | 3 | TIMESTAMP(3)",
        "timestamptz | 0 | TIMESTAMP_LTZ(0)",
        "bit | 1 | BOOLEAN",
        "bit | 8 | STRING",
        "varbit | -1 | STRING",
        "bpchar | 5 | STRING",
        "bytea | -1 | BYTES",
        "oid | -1 | BIGINT",
        "float4 | -1 | FLOAT",
      })
  void readsSizesFromModifiers(String name, int modifier, String expected) {
    assertThat(
            PostgresTypes.typeOf(PostgresColumns.sized(name, modifier))
                .type()
                .orElseThrow()
                .asSummaryString())
        .isEqualTo(expected);
  }
}
