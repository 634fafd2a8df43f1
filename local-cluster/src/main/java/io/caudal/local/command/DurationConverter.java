package io.caudal.local.command;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 500ms}, {@code 60s}, {@code 5m} or {@code 1h30m}. */
final class DurationConverter implements ITypeConverter<Duration> {

  @Override
  public Duration convert(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    try {
      Duration duration =
          lower.endsWith("ms")
              ? Duration.ofMillis(Long.parseLong(lower.substring(0, lower.length() - 2)))
              : Duration.parse("PT" + lower);
      if (!duration.isNegative() && !duration.isZero()) {
        return duration;
      }
    } catch (DateTimeParseException | NumberFormatException e) {
      // The message below is all that is to be said.
    }
    throw new TypeConversionException("must be a time such as 60s, 5m or 1h30m, but is " + text);
  }
}
