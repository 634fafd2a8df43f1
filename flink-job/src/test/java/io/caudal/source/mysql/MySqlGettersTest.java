package io.caudal.source.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MySqlGettersTest {

  @ParameterizedTest
  @CsvSource({
    "PT13H45M0.1S, 13:45:00.000001, 49500000001",
    "PT23H59M59.999S, 23:59:59.999, 86399999000",
    "PT0S, 00:00:00, 0",
    "-PT59S, 00:00:59, -59000000",
    "-PT0.5S, 00:00:00.5, -500000",
    "PT838H59M59S, 838:59:59, 3020399000000",
  })
  void takesTheFractionFromTheText(Duration value, String shown, long micros) {
    assertThat(MySqlGetters.micros(value, shown)).isEqualTo(micros);
  }
}
