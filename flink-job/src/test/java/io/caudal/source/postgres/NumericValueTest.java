package io.caudal.source.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.source.debezium.DebeziumProperties;
import io.debezium.data.SpecialValueDecimal;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class NumericValueTest {

  @Test
  void snapshotAndLogAreTheSame() {
    BigDecimal number = new BigDecimal("1.50");
    assertThat(NumericValue.sized("1.50")).isEqualTo(number);
    assertThat(NumericValue.sized(new SpecialValueDecimal(number))).isEqualTo(number);
    assertThat(NumericValue.sized(number)).isEqualTo(number);
    assertThat(NumericValue.sized(null)).isNull();
  }

  @Test
  void whatIsNoNumberIsNotNull() {
    assertThat(NumericValue.sized("NaN")).isEqualTo(DebeziumProperties.NOT_A_NUMBER);
    assertThat(NumericValue.sized(SpecialValueDecimal.POSITIVE_INF))
        .isEqualTo(DebeziumProperties.NOT_A_NUMBER);
  }

  @Test
  void textIsAsPostgresShowsIt() {
    assertThat(NumericValue.text(new SpecialValueDecimal(new BigDecimal("1E+3"))))
        .isEqualTo("1000");
    assertThat(NumericValue.text(SpecialValueDecimal.NEGATIVE_INF)).isEqualTo("-Infinity");
  }
}
