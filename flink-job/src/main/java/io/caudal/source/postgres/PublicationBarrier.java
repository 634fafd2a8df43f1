package io.caudal.source.postgres;

import io.caudal.config.SourceSettings;
import io.caudal.source.catalogue.Query;
import io.caudal.source.catalogue.UnreachableException;
import io.debezium.relational.TableId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Lets the snapshot of a table wait that was added to the publication of a slot. The log has what
 * is changed after that; what a transaction changed before is in neither log nor snapshot if it
 * commits after the snapshot. The creation of a slot waits for such transactions by itself.
 */
final class PublicationBarrier implements KeyChunkSplitter.Gate {

  private static final Duration STEP = Duration.ofMillis(200);

  private final SourceSettings source;
  private final Consumer<String> words;
  private final Set<TableId> passed = new HashSet<>();

  /**
   * A barrier for the tables of a source.
   *
   * @param words hears what is waited for
   */
  PublicationBarrier(SourceSettings source, Consumer<String> words) {
    this.source = source;
    this.words = words;
  }

  @Override
  public void await(TableId table) throws UnreachableException, SQLException, InterruptedException {
    if (!passed.add(table)) {
      return;
    }
    WaitReport report =
        new WaitReport("The snapshot of source." + source.name() + ", table " + table, words);
    try (Connection connection = PostgresJdbc.open(source)) {
      Query query = Query.on(connection);
      List<OpenTransaction> earlier = earlier(query, table);
      while (!earlier.isEmpty()) {
        report.remind(earlier);
        TimeUnit.MILLISECONDS.sleep(STEP.toMillis());
        earlier = earlier(query, table);
      }
    }
  }

  private List<OpenTransaction> earlier(Query query, TableId table) throws SQLException {
    return OpenTransaction.beforePublication(
        query, source.postgres().publication(), table.schema(), table.table());
  }
}
