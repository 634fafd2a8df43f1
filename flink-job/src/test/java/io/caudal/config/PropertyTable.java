package io.caudal.config;

import java.util.stream.Collectors;

/** Every option as a row of a Markdown table. */
final class PropertyTable {

  private static final String HEAD =
      "| group | key | default | meaning |\n| --- | --- | --- | --- |\n";

  private PropertyTable() {}

  static String markdown() {
    return HEAD
        + GroupKind.ALL.stream()
            .flatMap(kind -> kind.options().stream().map(option -> row(kind, option)))
            .collect(Collectors.joining("\n"));
  }

  private static String row(GroupKind kind, Option<?> option) {
    String meaning = (option.isForAll() ? "" : option.engines() + " only: ") + option.meaning();
    return String.format(
        "| `%s` | `%s` | %s | %s |", kind.pattern(), option.key(), option.absence(), meaning);
  }
}
