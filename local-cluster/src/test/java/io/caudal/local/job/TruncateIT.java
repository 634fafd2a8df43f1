package io.caudal.local.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.config.Zone;
import io.caudal.local.check.Lake;
import io.caudal.local.flink.RunningJob;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A truncated table is one change in the lake, whichever database emptied it. */
class TruncateIT {

  private static final Duration DEADLINE = Duration.ofMinutes(4);

  @TempDir Path folder;

  @Test
  void isOneRowOfItsOwn() throws Exception {
    try (TickitLake tickit = TickitLake.start(folder, 0.01);
        Lake lake = Lake.at(tickit.files("truncate"))) {
      RunningJob job = tickit.run(tickit.properties("truncate"), 2, Optional.empty());
      Awaitility.await("the snapshot")
          .atMost(DEADLINE)
          .until(() -> count(lake, "listing", "r") > 0 && count(lake, "category", "r") > 0);
      execute(tickit, "UPDATE listing SET totalprice = 1", "UPDATE category SET catdesc = 'x'");
      Awaitility.await("the log")
          .atMost(DEADLINE)
          .until(() -> count(lake, "listing", "u") > 0 && count(lake, "category", "u") > 0);
      execute(tickit, "TRUNCATE TABLE listing", "TRUNCATE category");
      Awaitility.await("truncates")
          .atMost(DEADLINE)
          .until(() -> count(lake, "listing", "t") > 0 && count(lake, "category", "t") > 0);
      job.stopWithSavepoint(tickit.savepoints(), DEADLINE);

      assertThat(count(lake, "listing", "t")).isEqualTo(1);
      assertThat(count(lake, "category", "t")).isEqualTo(1);
      assertThat(last(lake, "listing")).isEqualTo("t");
      assertThat(last(lake, "category")).isEqualTo("t");
    }
  }

  private static void execute(TickitLake tickit, String mysql, String postgres)
      throws SQLException {
    try (Connection one = tickit.databases().of("mysql").open();
        Statement first = one.createStatement();
        Connection two = tickit.databases().of("postgres").open();
        Statement second = two.createStatement()) {
      first.execute(mysql);
      second.execute(postgres);
    }
  }

  private static long count(Lake lake, String table, String operation) throws SQLException {
    return lake.holds(Zone.REFINED, table)
        ? Long.parseLong(
            first(
                lake,
                "SELECT count(*) FROM "
                    + lake.changes(Zone.REFINED, table)
                    + " WHERE cdc_op = '"
                    + operation
                    + "'"))
        : 0;
  }

  private static String last(Lake lake, String table) throws SQLException {
    return first(
        lake,
        "SELECT cdc_op FROM "
            + lake.changes(Zone.REFINED, table)
            + " ORDER BY cdc_position DESC LIMIT 1");
  }

  private static String first(Lake lake, String query) throws SQLException {
    try (Statement statement = lake.connection().createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }
}
