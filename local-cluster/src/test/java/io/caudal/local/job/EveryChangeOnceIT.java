package io.caudal.local.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.local.check.CheckedTable;
import io.caudal.local.tickit.TickitTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every committed change is in the lake once, whatever happens to the job meanwhile. */
class EveryChangeOnceIT {

  private static final Map<TickitTable, CheckedTable> TABLES =
      Stream.of(TickitTable.values())
          .collect(Collectors.toUnmodifiableMap(table -> table, CheckedTable::tickit));

  @TempDir static Path folder;
  private static TickitLake tickit;

  @BeforeAll
  static void startServers() throws Exception {
    tickit = TickitLake.start(folder, 0.02);
  }

  @AfterAll
  static void stopServers() throws Exception {
    tickit.close();
  }

  @Test
  void afterASnapshotUnderTraffic() throws Exception {
    try (Scenario scenario = Scenario.start(tickit, "plain", TABLES)) {
      scenario.startJob(scenario.properties());
      scenario.awaitSnapshot(TABLES.keySet());
      scenario.awaitLogged(500);
      scenario.prove();
    }
  }

  @Test
  void afterAFailureInTheMiddleOfTheSnapshot() throws Exception {
    try (Scenario scenario = Scenario.start(tickit, "snapshot_failure", TABLES)) {
      scenario.startJob(scenario.properties());
      scenario.awaitSnapshot(Set.of(TickitTable.LISTING));
      tickit.cutConnections();
      scenario.awaitSnapshot(TABLES.keySet());
      scenario.awaitLogged(500);
      scenario.prove();
    }
  }

  @Test
  void afterFailuresInTheLog() throws Exception {
    try (Scenario scenario = Scenario.start(tickit, "log_failure", TABLES)) {
      scenario.startJob(scenario.properties());
      scenario.awaitSnapshot(TABLES.keySet());
      for (int failure = 0; failure < 3; failure++) {
        scenario.awaitLogged(300);
        tickit.cutConnections();
      }
      scenario.awaitLogged(300);
      scenario.prove();
    }
  }

  @Test
  void afterLostTaskManagersInSnapshotAndLog() throws Exception {
    try (Scenario scenario = Scenario.start(tickit, "lost_task_managers", TABLES)) {
      scenario.startJob(scenario.properties());
      scenario.awaitSnapshot(Set.of(TickitTable.LISTING));
      tickit.cluster().replaceTaskManager();
      scenario.awaitSnapshot(TABLES.keySet());
      scenario.awaitLogged(300);
      tickit.cluster().replaceTaskManager();
      scenario.awaitLogged(500);
      scenario.prove();
    }
  }

  @Test
  void afterASavepointAndARestoreWithAnotherParallelism() throws Exception {
    try (Scenario scenario = Scenario.start(tickit, "parallelism", TABLES)) {
      scenario.startJob(scenario.properties());
      scenario.awaitSnapshot(TABLES.keySet());
      scenario.awaitLogged(300);
      String wider = scenario.stopJob();
      scenario.restoreJob(scenario.properties(), 3, wider);
      scenario.awaitLogged(300);
      String narrower = scenario.stopJob();
      scenario.restoreJob(scenario.properties(), 1, narrower);
      scenario.awaitLogged(300);
      scenario.prove();
    }
  }

  @Test
  void afterARestoreWithOneMoreTableASource() throws Exception {
    try (Scenario scenario = Scenario.start(tickit, "more_tables", TABLES)) {
      Map<String, Map<String, String>> fewer = scenario.properties();
      set(fewer, "source.mysql", "tables", "listing,date");
      set(fewer, "source.postgres", "tables", "venue,category");
      scenario.startJob(fewer);
      scenario.awaitSnapshot(
          Set.of(TickitTable.LISTING, TickitTable.DATE, TickitTable.VENUE, TickitTable.CATEGORY));
      scenario.awaitLogged(300);
      String savepoint = scenario.stopJob();
      scenario.restoreJob(scenario.properties(), 2, savepoint);
      scenario.awaitSnapshot(TABLES.keySet());
      scenario.awaitLogged(500);
      scenario.prove();
    }
  }

  @Test
  void afterARestoreWithAnotherSelect() throws Exception {
    Map<TickitTable, CheckedTable> tables = new EnumMap<>(TABLES);
    tables.put(TickitTable.LISTING, CheckedTable.tickitRaw(TickitTable.LISTING));
    try (Scenario scenario = Scenario.start(tickit, "other_select", tables)) {
      Map<String, Map<String, String>> first = scenario.properties();
      set(first, "lake", "zones", "refined,raw");
      scenario.startJob(first);
      scenario.awaitSnapshot(TABLES.keySet());
      scenario.awaitLogged(300);
      String savepoint = scenario.stopJob();
      Path sql = Files.createDirectories(folder.resolve("sql/mysql"));
      Files.writeString(sql.resolve("listing.sql"), "SELECT listid, 'other' AS kind FROM listing");
      Map<String, Map<String, String>> other = new TreeMap<>(first);
      set(other, "lake", "sql.path", folder.resolve("sql").toUri().toString());
      scenario.restoreJob(other, 2, savepoint);
      scenario.awaitLogged(300);
      scenario.prove();
      assertThat(scenario.count("listing", "kind = 'other'")).isPositive();
    }
  }

  private static void set(
      Map<String, Map<String, String>> groups, String group, String key, String value) {
    Map<String, String> changed = new TreeMap<>(groups.getOrDefault(group, Map.of()));
    changed.put(key, value);
    groups.put(group, changed);
  }
}
