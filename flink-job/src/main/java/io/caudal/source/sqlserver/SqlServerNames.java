package io.caudal.source.sqlserver;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Writes names into Transact-SQL (<a
 * href="https://learn.microsoft.com/sql/relational-databases/databases/database-identifiers">Database
 * identifiers</a>).
 */
final class SqlServerNames {

  private SqlServerNames() {}

  /** The parts in brackets, joined by dots. */
  static String quote(String... parts) {
    return Arrays.stream(parts)
        .map(part -> "[" + part.replace("]", "]]") + "]")
        .collect(Collectors.joining("."));
  }

  /** As a literal of Unicode text. */
  static String text(String value) {
    return "N'" + value.replace("'", "''") + "'";
  }
}
