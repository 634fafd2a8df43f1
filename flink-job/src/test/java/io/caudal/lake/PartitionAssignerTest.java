package io.caudal.lake;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.config.Partitioning;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartitionAssignerTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-22T23:59:59.999Z, dt=2026-11-22, dt=2026-11-22/hour=23",
    "2026-11-23T00:00:00.000Z, dt=2026-11-23, dt=2026-11-23/hour=00",
    "2026-04-05T09:00:00.000Z, dt=2026-04-05, dt=2026-04-05/hour=09",
    "1969-12-31T23:59:59.999Z, dt=1969-12-31, dt=1969-12-31/hour=23",
  })
  void isTheUtcDayAndHour(Instant instant, String day, String hour) {
    long millis = instant.toEpochMilli();

    assertThat(new PartitionAssigner(Partitioning.DAY, 0).path(millis)).isEqualTo(day);
    assertThat(new PartitionAssigner(Partitioning.HOUR, 0).path(millis)).isEqualTo(hour);
  }

  @Test
  void followsTimeInBothDirections() {
    PartitionAssigner assigner = new PartitionAssigner(Partitioning.DAY, 0);
    long midnight = Instant.parse("2026-11-23T00:00:00Z").toEpochMilli();

    assertThat(assigner.path(midnight - 1)).isEqualTo("dt=2026-11-22");
    assertThat(assigner.path(midnight)).isEqualTo("dt=2026-11-23");
    assertThat(assigner.path(midnight - 1)).isEqualTo("dt=2026-11-22");
  }

  @Test
  void formatsAPathOnceAnHour() {
    PartitionAssigner assigner = new PartitionAssigner(Partitioning.HOUR, 0);
    long hour = Instant.parse("2026-11-23T07:00:00Z").toEpochMilli();

    assertThat(assigner.path(hour + 3_599_999)).isSameAs(assigner.path(hour));
  }
}
