package io.caudal.local.tickit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Creates a database's tables. */
final class TickitSchema {

  private TickitSchema() {}

  /** The tables must not be there. */
  static void create(TickitDatabases databases, List<TickitTable> tables) throws SQLException {
    for (TickitTable table : tables) {
      try (Connection connection = databases.of(table).open();
          Statement statement = connection.createStatement()) {
        String name = databases.of(table).dialect().quoted(table.table());
        statement.execute("CREATE TABLE " + name + " (" + table.definition() + ")");
      }
    }
  }
}
