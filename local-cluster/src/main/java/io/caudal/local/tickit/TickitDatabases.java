package io.caudal.local.tickit;

import io.caudal.local.rows.JdbcDatabase;

/**
 * Where the marketplace lives.
 *
 * @param mysql the database {@code tickit}
 * @param postgres the database {@code saas}
 */
public record TickitDatabases(JdbcDatabase mysql, JdbcDatabase postgres) {

  JdbcDatabase of(TickitTable table) {
    return switch (table.source()) {
      case "mysql" -> mysql;
      case "postgres" -> postgres;
      default -> throw new IllegalArgumentException("no database for " + table.id());
    };
  }
}
