package io.caudal.source.value;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.concurrent.TimeUnit;

/** A time of day, or MySQL's longer and negative ones, as text. */
public final class TimeText {

  private static final long MICROS_A_SECOND = 1_000_000L;
  private static final long NANOS_A_SECOND = 1_000_000_000L;

  private TimeText() {}

  /** {@code [-]HH:MM:SS[.ffffff]}, hours of two digits or more, the fraction without end zeros. */
  public static String ofMicros(long micros) {
    long rest = Math.abs(micros);
    long seconds = rest / MICROS_A_SECOND;
    long fraction = rest % MICROS_A_SECOND;
    StringBuilder text = new StringBuilder(16);
    if (micros < 0) {
      text.append('-');
    }
    twoDigits(text, seconds / 3600).append(':');
    twoDigits(text, seconds / 60 % 60).append(':');
    twoDigits(text, seconds % 60);
    if (fraction != 0) {
      text.append('.');
      for (long unit = MICROS_A_SECOND / 10; fraction != 0; unit /= 10) {
        text.append((char) ('0' + fraction / unit));
        fraction %= unit;
      }
    }
    return text.toString();
  }

  /** The same for a time of day, whose fraction may have nine digits. */
  public static String of(LocalTime time) {
    String seconds = ofMicros(TimeUnit.SECONDS.toMicros(time.toSecondOfDay()));
    long nanos = time.toNanoOfDay() % NANOS_A_SECOND;
    return nanos == 0
        ? seconds
        : seconds + BigDecimal.valueOf(nanos, 9).stripTrailingZeros().toPlainString().substring(1);
  }

  private static StringBuilder twoDigits(StringBuilder text, long value) {
    if (value < 10) {
      text.append('0');
    }
    return text.append(value);
  }
}
