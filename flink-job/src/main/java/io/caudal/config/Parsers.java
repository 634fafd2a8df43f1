package io.caudal.config;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.util.TimeUtils;

/** The readers of properties that several options share. */
final class Parsers {

  private Parsers() {}

  static ValueParser<Integer> wholeNumber(int least, int most) {
    return ValueParser.of(
        String.format(Locale.ROOT, "must be a whole number from %d to %d", least, most),
        text -> Math.toIntExact(within(least, Long.parseLong(text), most)));
  }

  static ValueParser<Long> offset() {
    return ValueParser.of(
        "must be a whole number from 4 on",
        text -> within(4, Long.parseLong(text), Long.MAX_VALUE));
  }

  /** A size such as {@code 16 mb}, in bytes. The limits are written in the same way. */
  static ValueParser<Integer> bytes(String least, String most) {
    return ValueParser.of(
        "must be a size from " + least + " to " + most,
        text ->
            Math.toIntExact(
                within(
                    MemorySize.parseBytes(least),
                    MemorySize.parseBytes(text),
                    MemorySize.parseBytes(most))));
  }

  /** A time such as {@code 10 s}. The limits are written in the same way. */
  static ValueParser<Duration> duration(String least, String most) {
    return ValueParser.of(
        "must be a time from " + least + " to " + most,
        text -> {
          Duration duration = TimeUtils.parseDuration(text);
          require(duration.compareTo(TimeUtils.parseDuration(least)) >= 0);
          require(duration.compareTo(TimeUtils.parseDuration(most)) <= 0);
          return duration;
        });
  }

  /** A text that is the whole of what the pattern describes. */
  static ValueParser<String> text(String rule, String pattern) {
    Pattern compiled = Pattern.compile(pattern);
    return ValueParser.of(
        rule,
        text -> {
          require(compiled.matcher(text).matches());
          return text;
        });
  }

  /** One of an enum's constants, in lower case and with hyphens. */
  static <E extends Enum<E>> ValueParser<E> oneOf(Class<E> type) {
    List<E> constants = Arrays.asList(type.getEnumConstants());
    String names = constants.stream().map(Parsers::kebab).collect(Collectors.joining(", "));
    return ValueParser.of(
        "must be one of " + names,
        text ->
            constants.stream()
                .filter(constant -> kebab(constant).equals(text))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new));
  }

  static ValueParser<Boolean> bool() {
    return ValueParser.of(
        "must be true or false",
        text -> {
          require(text.equals("true") || text.equals("false"));
          return Boolean.valueOf(text);
        });
  }

  /** At least one value, separated by commas, none of them twice. */
  static <T> ValueParser<List<T>> list(String rule, Function<String, T> element) {
    return ValueParser.of(
        rule,
        text -> {
          List<T> values =
              Arrays.stream(text.split(",", -1))
                  .map(String::strip)
                  .map(element)
                  .collect(Collectors.toUnmodifiableList());
          require(values.stream().distinct().count() == values.size());
          return values;
        });
  }

  /** The name of a constant as it stands in settings. */
  static String kebab(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static void require(boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException("the rule does not hold");
    }
  }

  private static long within(long least, long value, long most) {
    require(least <= value && value <= most);
    return value;
  }
}
