package io.caudal.local.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.local.flink.RunningJob;
import io.caudal.sqlserver.simulator.SqlServerSimulator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * All that check, connector and driver say to a SQL Server, so that another version of one of them
 * that says something else is noticed: the simulator has never heard it then.
 */
class StatementsIT {

  /** Sent every few seconds. */
  private static final String WATCH = "SELECT [golden].sys.fn_cdc_get_max_lsn()";

  @TempDir Path folder;

  @Test
  void areThoseThatAreKnown() throws Exception {
    try (SqlServerLake lake = SqlServerLake.start(folder)) {
      SqlServerUnderTest server = lake.server();
      Assumptions.assumeTrue(
          server.simulator().isPresent(), "only the simulator tells what was said to it");
      SqlServerSimulator simulator = server.simulator().orElseThrow();
      server.createDatabase("golden");
      server.execute(
          "golden",
          List.of(
              "CREATE TABLE t (id int NOT NULL PRIMARY KEY, at datetime2 DEFAULT '2001-01-01')",
              "INSERT INTO t (id) VALUES (1), (2), (30), (40), (500)"));
      server.capture("golden", "dbo", "t", "dbo_t");
      simulator.clearStatements();

      Map<String, String> source = server.source("golden", "t");
      source.put("chunk-size", "2");
      RunningJob job = lake.run("golden", Map.of("source.crm", source), 1, Optional.empty());
      SqlServerLake.await("the snapshot", () -> lake.seen("t").reads() == 5);
      server.execute("golden", List.of("DELETE FROM t WHERE id = 1"));
      SqlServerLake.await("the log", () -> lake.seen("t").deletes() == 1);
      SqlServerLake.await("the watch", () -> simulator.statements().contains(WATCH));
      lake.stop(job);

      assertThat(String.join("\n", simulator.statements())).isEqualTo(String.join("\n", known()));
    }
  }

  private static List<String> known() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(StatementsIT.class.getResourceAsStream("statements.sql")),
                StandardCharsets.UTF_8))) {
      return lines.lines().toList();
    }
  }
}
