package io.caudal.source.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

class SwitchOfCalendarsTest {

  @Test
  void readsDatesAsTheyWereWritten() {
    assertThat(SwitchOfCalendars.utc(millis(1500, 3, 1), 100)).isEqualTo(day(1500, 3, 1, 100));
    assertThat(SwitchOfCalendars.utc(millis(1582, 10, 4), 0)).isEqualTo(day(1582, 10, 4, 0));
    assertThat(SwitchOfCalendars.utc(millis(1582, 10, 25), 0)).isEqualTo(day(1582, 10, 25, 0));
    assertThat(SwitchOfCalendars.utc(millis(1969, 12, 31), 5)).isEqualTo(day(1969, 12, 31, 5));
  }

  @Test
  void refusesDaysThatJavaGivesTwoMeanings() {
    assertThat(millis(1582, 10, 10)).isEqualTo(millis(1582, 10, 20));
    assertThatThrownBy(() -> SwitchOfCalendars.utc(millis(1582, 10, 10), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(SwitchOfCalendars.REASON);
    assertThatThrownBy(() -> SwitchOfCalendars.utc(millis(1582, 10, 24), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static LocalDateTime day(int year, int month, int day, int nanos) {
    return LocalDateTime.of(year, month, day, 0, 0, 0, nanos);
  }

  /** As the driver counts: it sets the fields of Java's calendar. */
  private static long millis(int year, int month, int day) {
    GregorianCalendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    calendar.clear();
    calendar.set(year, month - 1, day);
    return calendar.getTimeInMillis();
  }
}
