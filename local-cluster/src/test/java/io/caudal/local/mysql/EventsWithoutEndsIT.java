package io.caudal.local.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.local.flink.RunningJob;
import io.caudal.local.server.MariaDbServer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every committed change of a MariaDB whose log does not say where events end is in the lake once,
 * in order, at its place.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventsWithoutEndsIT {

  private static final String NO_STATEMENTS = "SET SESSION binlog_annotate_row_events = OFF";

  @TempDir static Path folder;
  private MySqlLake lake;

  @BeforeAll
  void startServers() throws Exception {
    FetchedServer.orSkip("a newer MariaDB", MariaDbServer::fetchNewer);
    lake = MySqlLake.start(folder, MariaDbServer.startNewer(folder.resolve("mariadb")));
  }

  @AfterAll
  void stopServers() throws Exception {
    if (lake != null) {
      lake.close();
    }
  }

  /** And past a transaction that MariaDB makes a file of the log of, as it does with large ones. */
  @Test
  void afterCutConnectionsARestartOfTheServerAndARestore() throws Exception {
    List<String> sessions = List.of("", NO_STATEMENTS, "", NO_STATEMENTS);
    lake.execute(
        "SET GLOBAL binlog_large_commit_threshold = 10485760", "CREATE TABLE large (v LONGTEXT)");
    try (VersionedTraffic traffic = VersionedTraffic.start(lake.database(), "t", 200, sessions)) {
      RunningJob job = lake.run("ends", lake.source("t"), 2, Optional.empty());
      awaitAllUpToNow();
      lake.cutConnections();
      lake.execute("INSERT INTO large SELECT repeat('x', 1000000) FROM seq_1_to_12");
      awaitAllUpToNow();
      String savepoint = lake.stop(job);
      lake.server().kill();
      lake.server().restart();
      RunningJob restored = lake.run("ends", lake.source("t"), 1, Optional.of(savepoint));
      awaitAllUpToNow();
      lake.prove("ends", restored, Map.of("t", traffic));
    }
    assertThat(LoggedPlaces.inLake(lake.files("ends"), "t"))
        .isNotEmpty()
        .isSubsetOf(LoggedPlaces.inLog(lake.database()));
  }

  private void awaitAllUpToNow() throws SQLException {
    String end = LoggedPlaces.end(lake.database());
    MySqlLake.await("changes after " + end)
        .until(() -> LoggedPlaces.inLake(lake.files("ends"), "t").ceiling(end) != null);
  }
}
