package io.caudal.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TablePatternTest {

  @ParameterizedTest
  @CsvSource({
    "*, tickit, sales, true",
    "*, other, sales, false",
    "sales, tickit, sales, true",
    "sales, tickit, Sales, false",
    "sales, tickit, sales_2025, false",
    "sales_*, tickit, sales_2025, true",
    "sales*, tickit, sales, true",
    "*_2025, tickit, sales_2025, true",
    "s*s, tickit, sales, true",
    "s.*, s, anything, true",
    "*.sales, any, sales, true",
    "a*.b*, aa, bb, true",
    "[a-z], tickit, a, false",
    "a$b, tickit, a$b, true",
    "a\\Eb*, tickit, a\\Ebc, true",
  })
  void matches(String pattern, String schema, String table, boolean matches) {
    assertThat(TablePattern.parse(pattern).in("tickit").matches(schema, table)).isEqualTo(matches);
  }
}
