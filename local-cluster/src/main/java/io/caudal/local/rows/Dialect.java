package io.caudal.local.rows;

/** Whose SQL a database speaks. */
public enum Dialect {
  /** MySQL and MariaDB. */
  MYSQL('`', "SET time_zone = '+00:00'"),
  POSTGRES('"', "SET TIME ZONE 'UTC'");

  private final char quote;
  private final String useUtc;

  Dialect(char quote, String useUtc) {
    this.quote = quote;
    this.useUtc = useUtc;
  }

  /** A name as it stands in a statement, whatever characters it has. */
  public String quoted(String name) {
    String doubled = name.replace(String.valueOf(quote), String.valueOf(quote) + quote);
    return quote + doubled + quote;
  }

  /** The statement that puts a session into UTC. */
  String useUtc() {
    return useUtc;
  }
}
