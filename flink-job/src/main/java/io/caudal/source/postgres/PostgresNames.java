package io.caudal.source.postgres;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes names into SQL. */
final class PostgresNames {

  /** The key words that are no names unless they are quoted, of PostgreSQL 12 to 18. */
  private static final Set<String> KEY_WORDS =
      Set.of(
          ("all analyse analyze and any array as asc asymmetric authorization binary both case cast"
                  + " check collate collation column concurrently constraint create cross"
                  + " current_catalog current_date current_role current_schema current_time"
                  + " current_timestamp current_user default deferrable desc distinct do else end"
                  + " except false fetch for foreign freeze from full grant group having ilike in"
                  + " initially inner intersect into is isnull join lateral leading left like limit"
                  + " localtime localtimestamp natural not notnull null offset on only or order outer"
                  + " overlaps placing primary references returning right select session_user similar"
                  + " some symmetric system_user table tablesample then to trailing true union unique"
                  + " user using variadic verbose when where window with")
              .split(" ", -1));

  private PostgresNames() {}

  /** The parts joined by dots, each in quotes where SQL needs them. */
  static String quote(String... parts) {
    return Arrays.stream(parts).map(PostgresNames::part).collect(Collectors.joining("."));
  }

  private static String part(String name) {
    return name.matches("[a-z_][a-z0-9_]*") && !KEY_WORDS.contains(name)
        ? name
        : "\"" + name.replace("\"", "\"\"") + "\"";
  }
}
