package io.caudal.local.rows;

import java.util.Optional;

/** Whose SQL a database speaks. */
public enum Dialect {
  /** MySQL and MariaDB. */
  MYSQL('`', '`', Optional.of("SET time_zone = '+00:00'")),
  POSTGRES('"', '"', Optional.of("SET TIME ZONE 'UTC'")),
  /** Its sessions have no zone. */
  SQLSERVER('[', ']', Optional.empty());

  private final char open;
  private final char close;

  @SuppressWarnings("ImmutableEnumChecker") // of a String
  private final Optional<String> useUtc;

  Dialect(char open, char close, Optional<String> useUtc) {
    this.open = open;
    this.close = close;
    this.useUtc = useUtc;
  }

  /** A name as it stands in a statement, whatever characters it has. */
  public String quoted(String name) {
    return open + name.replace(String.valueOf(close), String.valueOf(close) + close) + close;
  }

  /** The statement that puts a session into UTC, where one is needed. */
  Optional<String> useUtc() {
    return useUtc;
  }
}
