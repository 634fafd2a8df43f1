package io.caudal.local.tickit;

import io.caudal.local.rows.JdbcDatabase;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Where the marketplace lives, or the part of it that is there.
 *
 * @param bySource the databases by their sources' names: {@code mysql}, {@code postgres}, {@code
 *     sqlserver}
 */
public record TickitDatabases(Map<String, JdbcDatabase> bySource) {

  /** Keeps the databases as they are now. */
  public TickitDatabases {
    bySource = Map.copyOf(bySource);
  }

  /** All of it: sales and listings, events and venues, users. */
  public static TickitDatabases of(
      JdbcDatabase mysql, JdbcDatabase postgres, JdbcDatabase sqlServer) {
    return new TickitDatabases(
        Map.of("mysql", mysql, "postgres", postgres, "sqlserver", sqlServer));
  }

  /** The database that has a table. */
  public JdbcDatabase of(TickitTable table) {
    return of(table.source());
  }

  /**
   * The database of a source.
   *
   * @throws IllegalArgumentException if there is none
   */
  public JdbcDatabase of(String source) {
    JdbcDatabase database = bySource.get(source);
    if (database == null) {
      throw new IllegalArgumentException("no database for " + source);
    }
    return database;
  }

  boolean has(String source) {
    return bySource.containsKey(source);
  }

  /** The tables that live here, in the order of their declaration. */
  public List<TickitTable> tables() {
    return Arrays.stream(TickitTable.values()).filter(table -> has(table.source())).toList();
  }
}
