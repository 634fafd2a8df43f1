package io.caudal.source.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeTextTest {

  @ParameterizedTest
  @CsvSource({
    "0,                00:00:00",
    "1,                00:00:00.000001",
    "500000,           00:00:00.5",
    "59999999,         00:00:59.999999",
    "45296000000,      12:34:56",
    "86400000000,      24:00:00",
    "3020399000000,    838:59:59",
    "-3020399000000,   -838:59:59",
    "-1500000,         -00:00:01.5"
  })
  void showsHoursMinutesSecondsAndTheFractionWithoutEndZeros(long micros, String text) {
    assertThat(TimeText.ofMicros(micros)).isEqualTo(text);
  }
}
