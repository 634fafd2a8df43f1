package io.caudal.local.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.config.Zone;
import io.caudal.local.check.CheckedTable;
import io.caudal.local.check.Lake;
import io.caudal.local.check.LakeComparison;
import io.caudal.local.flink.RunningJob;
import io.caudal.local.tickit.TickitTable;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A snapshot brings each row once, although it fails again and again in the midst of chunks, with
 * checkpoints so frequent that many would fall inside one.
 */
class SnapshotOnceIT {

  private static final Duration DEADLINE = Duration.ofMinutes(5);
  private static final int FAILURES = 5;
  private static final List<TickitTable> TABLES =
      List.of(TickitTable.LISTING, TickitTable.SALES, TickitTable.EVENT);

  @TempDir Path folder;

  @Test
  void howeverOftenItFails() throws Exception {
    try (TickitLake tickit = TickitLake.start(folder, 0.5, Duration.ofMillis(100));
        Lake lake = Lake.at(tickit.files("once"))) {
      Map<String, Map<String, String>> properties = new TreeMap<>(tickit.properties("once"));
      for (String source : List.of("source.mysql", "source.postgres")) {
        Map<String, String> large = new TreeMap<>(properties.get(source));
        large.put("chunk-size", "4000");
        properties.put(source, large);
      }
      RunningJob job = tickit.run(properties, 2, Optional.empty());
      for (int failure = 1; failure <= FAILURES; failure++) {
        long rows = failure * 20_000L;
        await("more rows in the lake").until(() -> read(lake) >= rows);
        tickit.cluster().replaceTaskManager();
      }
      await("the lake equals the sources").until(() -> equal(tickit, lake));
      job.stopWithSavepoint(tickit.savepoints(), DEADLINE);
      for (TickitTable table : TABLES) {
        assertThat(number(lake, table, "count(*)"))
            .as(table.lakeTable())
            .isEqualTo(number(lake, table, "count(DISTINCT " + table.key() + ")"));
      }
    }
  }

  private static ConditionFactory await(String what) {
    return Awaitility.await(what).atMost(DEADLINE).pollInterval(Duration.ofMillis(200));
  }

  private static boolean equal(TickitLake tickit, Lake lake) throws SQLException {
    for (TickitTable table : TABLES) {
      if (!LakeComparison.compare(lake, CheckedTable.tickit(table), tickit.database(table))
          .equal()) {
        return false;
      }
    }
    return true;
  }

  private static long read(Lake lake) throws SQLException {
    long rows = 0;
    for (TickitTable table : TABLES) {
      rows += lake.holds(Zone.REFINED, table.lakeTable()) ? number(lake, table, "count(*)") : 0;
    }
    return rows;
  }

  private static long number(Lake lake, TickitTable table, String of) throws SQLException {
    try (Statement statement = lake.connection().createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT " + of + " FROM " + lake.changes(Zone.REFINED, table.lakeTable()))) {
      row.next();
      return row.getLong(1);
    }
  }
}
