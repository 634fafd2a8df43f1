package io.caudal.local.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.change.ChangeOperation;
import io.caudal.local.check.CheckedTable;
import io.caudal.local.check.Lake;
import io.caudal.local.check.LakeComparison;
import io.caudal.local.check.TableComparison;
import io.caudal.local.flink.RunningJob;
import io.caudal.local.tickit.TickitTable;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A transaction of a million rows passes through a job whose process, this one, has the heap of one
 * KPU (-Xmx3g).
 */
class LargeTransactionIT {

  private static final Duration DEADLINE = Duration.ofMinutes(10);
  private static final long ROWS = 1_000_000;
  private static final long HEAP_OF_A_KPU = 3L << 30;
  private static final String LISTINGS =
      "INSERT INTO listing SELECT 10000000 + seq, seq % 40000, seq % 8000, seq % 365, seq % 30,"
          + " 0.01 * seq % 3000, 0.03 * seq % 3000, '2008-02-24 06:43:29' + INTERVAL seq SECOND"
          + " FROM seq_1_to_"
          + ROWS;
  private static final String EVENTS =
      "INSERT INTO event SELECT 10000000 + n, n % 202, n % 11, n % 365, 'Event ' || n,"
          + " timestamp '2008-02-24 06:43:29' + n * interval '1 second'"
          + " FROM generate_series(1, "
          + ROWS
          + ") n";

  @TempDir Path folder;

  @Test
  void ofAMillionRows() throws Exception {
    assertThat(Runtime.getRuntime().maxMemory()).isLessThanOrEqualTo(HEAP_OF_A_KPU);
    try (TickitLake tickit = TickitLake.start(folder, 0.01);
        Lake lake = Lake.at(tickit.files("large"))) {
      RunningJob job = tickit.run(tickit.properties("large"), 2, Optional.empty());
      awaitEqual(tickit, lake, TickitTable.LISTING);
      awaitEqual(tickit, lake, TickitTable.EVENT);

      insert(tickit, TickitTable.LISTING, LISTINGS);
      insert(tickit, TickitTable.EVENT, EVENTS);
      awaitLogged(tickit, TickitTable.LISTING);
      awaitLogged(tickit, TickitTable.EVENT);
      job.stopWithSavepoint(tickit.savepoints(), DEADLINE);

      prove(tickit, lake, TickitTable.LISTING);
      prove(tickit, lake, TickitTable.EVENT);
      assertThat(job.lastFailure()).isEmpty();
    }
  }

  private static void insert(TickitLake tickit, TickitTable table, String sql) throws SQLException {
    try (Connection connection = tickit.database(table).open();
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isEqualTo(ROWS);
    }
  }

  private static void awaitEqual(TickitLake tickit, Lake lake, TickitTable table) {
    Awaitility.await("the snapshot of " + table)
        .atMost(DEADLINE)
        .until(() -> compare(tickit, lake, table).equal());
  }

  private static void awaitLogged(TickitLake tickit, TickitTable table) {
    Awaitility.await("the transaction on " + table)
        .atMost(DEADLINE)
        .until(() -> tickit.cluster().counters().of(table.lakeTable()).creates() >= ROWS);
  }

  private static void prove(TickitLake tickit, Lake lake, TickitTable table) throws SQLException {
    TableComparison comparison = compare(tickit, lake, table);
    assertThat(comparison.differences()).isEmpty();
    assertThat(comparison.changes()).containsEntry(ChangeOperation.CREATE, ROWS);
  }

  private static TableComparison compare(TickitLake tickit, Lake lake, TickitTable table)
      throws SQLException {
    return LakeComparison.compare(lake, CheckedTable.tickit(table), tickit.database(table));
  }
}
