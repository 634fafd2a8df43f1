package io.caudal.source.postgres;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Writes names into SQL. */
final class PostgresNames {

  private PostgresNames() {}

  /** The parts joined by dots, each in quotes where SQL needs them. */
  static String quote(String... parts) {
    return Arrays.stream(parts).map(PostgresNames::part).collect(Collectors.joining("."));
  }

  private static String part(String name) {
    return name.matches("[a-z_][a-z0-9_]*") ? name : "\"" + name.replace("\"", "\"\"") + "\"";
  }
}
