package io.caudal.source.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicksTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0001-01-01T00:00:00",
        "1582-10-10T12:34:56.1234567",
        "1969-12-31T23:59:59.9999999",
        "1970-01-01T00:00:00.0000001",
        "2026-11-22T10:00:00.1234567",
        "9999-12-31T23:59:59.9999999",
      })
  void everyDigitOfEveryYearSurvives(String text) {
    LocalDateTime time = LocalDateTime.parse(text);
    assertThat(Ticks.timestamp(Ticks.of(time)).toLocalDateTime()).isEqualTo(time);
  }

  @Test
  void whatCouldNotBeReadStopsTheJob() {
    assertThatThrownBy(() -> Ticks.timestamp(Ticks.UNREADABLE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("between 1582-10-05 and 1582-10-25");
  }
}
