package io.caudal.local.tickit;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Creates the marketplace's tables and fills them, all databases at the same time. */
public final class TickitLoader {

  private TickitLoader() {}

  /**
   * Returns when all rows are committed.
   *
   * @param databases in which none of the tables is there yet
   * @return the number of rows of each table
   * @throws SQLException if a statement fails; what was committed until then stays
   */
  public static Map<TickitTable, Long> load(
      TickitDatabases databases, TickitData data, LoadProgress progress) throws SQLException {
    CompletableFuture<?>[] fills =
        databases.bySource().keySet().stream()
            .map(
                source -> CompletableFuture.runAsync(() -> fill(source, databases, data, progress)))
            .toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.allOf(fills).join();
    } catch (CompletionException e) {
      throw new SQLException("cannot load the sample: " + e.getMessage(), e.getCause());
    }
    Map<TickitTable, Long> rows = new EnumMap<>(TickitTable.class);
    databases.tables().forEach(table -> rows.put(table, data.rows(table)));
    return rows;
  }

  private static void fill(
      String source, TickitDatabases databases, TickitData data, LoadProgress progress) {
    List<TickitTable> tables = TickitTable.ofSource(source);
    try {
      TickitSchema.create(databases, tables);
      for (TickitTable table : tables) {
        TableFill.fill(databases.of(table), table, data, progress);
      }
    } catch (SQLException e) {
      throw new CompletionException(e);
    }
  }
}
