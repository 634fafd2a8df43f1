package io.caudal.local.tickit;

import io.caudal.local.rows.JdbcDatabase;
import io.caudal.local.rows.RowImage;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;

/** Fills a table by inserts of many rows, which the drivers send as one statement. */
final class TableFill {

  private static final int ROWS_A_STATEMENT = 1_000;
  private static final int ROWS_A_COMMIT = 10_000;

  private TableFill() {}

  static void fill(JdbcDatabase database, TickitTable table, TickitData data, LoadProgress progress)
      throws SQLException {
    try (Connection connection = database.open();
        PreparedStatement insert =
            connection.prepareStatement(Statements.insert(database.dialect(), table))) {
      connection.setAutoCommit(false);
      Iterator<RowImage> rows = data.rowsOf(table).iterator();
      long total = data.rows(table);
      for (long row = 1; row <= total; row++) {
        Statements.bind(insert, rows.next());
        insert.addBatch();
        if (row % ROWS_A_STATEMENT == 0 || row == total) {
          insert.executeBatch();
        }
        if (row % ROWS_A_COMMIT == 0 || row == total) {
          connection.commit();
          progress.loaded(table, row, total);
        }
      }
    }
  }
}
