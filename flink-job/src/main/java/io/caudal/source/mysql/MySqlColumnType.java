package io.caudal.source.mysql;

import io.caudal.source.catalogue.DeclaredType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the types that MySQL's catalogue shows, such as {@code int(10) unsigned zerofill}. */
final class MySqlColumnType {

  private static final Pattern FORMAT =
      Pattern.compile(
          "(?<name>[a-z0-9]+)(?:\\((?<sizes>[0-9, ]+)\\))?(?<sign> unsigned)?(?: zerofill)?");
  private static final Pattern LABELS =
      Pattern.compile("(?<name>enum|set)\\('.*'\\)", Pattern.DOTALL);

  private static final Pattern LABEL = Pattern.compile("'((?:[^']|'')*)'");

  private MySqlColumnType() {}

  /** Whether the type is an enum with a label in which there is a comma. */
  static boolean hasCommaInLabel(String declared) {
    return declared.trim().startsWith("enum(")
        && LABEL.matcher(declared).results().anyMatch(label -> label.group(1).indexOf(',') >= 0);
  }

  /** The type; nothing if there is more to it than name, sizes and sign. */
  static Optional<DeclaredType> parse(String declared) {
    String text = declared.trim();
    Matcher labels = LABELS.matcher(text);
    if (labels.matches()) {
      return Optional.of(DeclaredType.of(Objects.requireNonNull(labels.group("name"))));
    }
    Matcher matcher = FORMAT.matcher(text.toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String sign = matcher.group("sign");
    return Optional.of(
        DeclaredType.of(
            matcher.group("name") + (sign == null ? "" : sign), sizes(matcher.group("sizes"))));
  }

  private static Integer[] sizes(@Nullable String list) {
    return list == null
        ? new Integer[0]
        : Arrays.stream(list.split(",", -1))
            .map(String::trim)
            .map(Integer::valueOf)
            .toArray(Integer[]::new);
  }
}
