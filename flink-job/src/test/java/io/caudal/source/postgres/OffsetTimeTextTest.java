package io.caudal.source.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OffsetTimeTextTest {

  @ParameterizedTest
  @CsvSource({
    "13:45:00+02, 11:45:00Z",
    "13:45:00.000001+00, 13:45:00.000001Z",
    "23:30:00-07:30, 07:00:00Z",
    "00:00:00+15:59:59, 08:00:01Z",
    "24:00:00+00, 00:00:00Z",
  })
  void theSnapshotsTextIsTheSameTimeInUtc(String shown, String expected) {
    assertThat(OffsetTimeText.of(shown)).isEqualTo(expected);
  }

  @Test
  void theLogsTimeIsTheSame() {
    assertThat(OffsetTimeText.of(OffsetTime.parse("11:45:00Z"))).isEqualTo("11:45:00Z");
  }
}
