package io.caudal.local.tickit;

import io.caudal.local.rows.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Creates a database's tables, and has SQL Server capture their changes. */
final class TickitSchema {

  private TickitSchema() {}

  /** The tables must not be there. */
  static void create(TickitDatabases databases, List<TickitTable> tables) throws SQLException {
    for (TickitTable table : tables) {
      try (Connection connection = databases.of(table).open();
          Statement statement = connection.createStatement()) {
        String name = databases.of(table).dialect().quoted(table.table());
        statement.execute("CREATE TABLE " + name + " (" + table.definition() + ")");
        if (databases.of(table).dialect() == Dialect.SQLSERVER) {
          statement.execute(
              "EXEC sys.sp_cdc_enable_table @source_schema = N'%s', @source_name = N'%s',"
                      .formatted(table.schema(), table.table())
                  + " @role_name = NULL");
        }
      }
    }
  }
}
