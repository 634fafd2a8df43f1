package io.caudal.config;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What Managed Service for Apache Flink lets property groups hold; see {@code PropertyGroup} and
 * {@code EnvironmentProperties} in its API reference. Local runs keep to the same limits, so that
 * what works locally can be deployed; only a group's name, which follows from the names of tables,
 * may go beyond them, with a warning.
 */
final class ServiceLimits {

  private static final int GROUPS = 50;
  private static final int KEYS = 50;
  private static final int VALUE = 2048;
  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_.-]{1,50}");

  private ServiceLimits() {}

  static void check(Map<String, Map<String, String>> groups, Problems problems) {
    if (groups.size() > GROUPS) {
      problems.add(
          Problem.error(
              "property groups",
              String.format(Locale.ROOT, "must be %d at most", GROUPS),
              String.valueOf(groups.size()),
              "Remove groups of tables, or run two applications"));
    }
    groups.forEach((group, texts) -> check(Values.of(group, texts), problems));
  }

  /** Whether a property that is there is short enough. */
  static boolean holdFor(Values values, Option<?> option) {
    return values.texts().getOrDefault(option.key(), "").length() <= VALUE;
  }

  private static void check(Values values, Problems problems) {
    if (!NAME.matcher(values.group()).matches()) {
      problems.add(
          Problem.warning(
              Seen.of(values.group()),
              "a group's name has up to 50 letters, digits and _ . - on AWS",
              Seen.characters(values.group()),
              "It works for a local run only"));
    }
    if (values.texts().size() > KEYS) {
      problems.add(
          Problem.error(
              Seen.of(values.group()),
              String.format(Locale.ROOT, "must have %d keys at most", KEYS),
              String.valueOf(values.texts().size()),
              "Remove keys"));
    }
    values.texts().entrySet().stream()
        .filter(property -> property.getValue().length() > VALUE)
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            property ->
                problems.add(
                    Problem.error(
                        values.subject(Seen.of(property.getKey())),
                        String.format(Locale.ROOT, "must have %,d characters at most", VALUE),
                        Seen.characters(property.getValue()),
                        "Shorten it, for instance with patterns in place of names")));
  }
}
