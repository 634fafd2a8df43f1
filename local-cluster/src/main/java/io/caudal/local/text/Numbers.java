package io.caudal.local.text;

import java.time.Duration;
import java.util.Locale;

/** Numbers for a person to read. */
public final class Numbers {

  private static final long SECOND = 1_000;
  private static final long MINUTE = 60 * SECOND;

  private Numbers() {}

  /** Such as {@code 172,456}. */
  public static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** Such as {@code 240 ms}, {@code 5.2 s} or {@code 3 min 5 s}. */
  public static String duration(Duration duration) {
    return millis(duration.toMillis());
  }

  /** The same, of milliseconds. */
  public static String millis(long millis) {
    if (millis < SECOND) {
      return millis + " ms";
    }
    if (millis < MINUTE) {
      return String.format(Locale.ROOT, "%.1f s", millis / (double) SECOND);
    }
    return millis / MINUTE + " min " + millis % MINUTE / SECOND + " s";
  }
}
