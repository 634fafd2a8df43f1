package io.caudal.local.tickit;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.change.ChangeOperation;
import io.caudal.local.rows.ResultRows;
import io.caudal.local.rows.RowImage;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Traffic on servers: the journal tells how the databases came to hold what they hold. */
final class TrafficIT {

  private static final TickitData DATA = TickitData.scaled(0.02);
  private static final TrafficPlan PLAN = new TrafficPlan(400, 7, Duration.ofSeconds(2), 2_000);

  @TempDir private static Path folder;

  private static TickitServers servers;
  private static Journal journal;

  @BeforeAll
  static void runTraffic() throws Exception {
    servers = TickitServers.start(folder.resolve("servers"));
    journal = Journal.in(folder.resolve("journal"));
    TickitLoader.load(servers.databases(), DATA, (table, rows, ofRows) -> {});
    assertEachDatabaseHolds(Map.of());
    Traffic traffic = Traffic.start(servers.databases(), PLAN, journal);
    Awaitility.await()
        .atMost(Duration.ofMinutes(3))
        .until(() -> traffic.failure().isPresent() || traffic.committedChanges() > 12_000);
    traffic.stop();
    assertThat(traffic.committedChanges()).isEqualTo(entries().size());
  }

  @AfterAll
  static void stop() {
    journal.close();
    servers.close();
  }

  @Test
  void journalLeadsFromTheDataToWhatIsThere() throws Exception {
    Map<TickitTable, Map<String, RowImage>> state = new HashMap<>();
    for (TickitTable table : tables()) {
      state.put(table, replayed(table));
    }
    assertEachDatabaseHolds(state);
  }

  @Test
  void everyKindOfChangeHappens() {
    for (TickitTable table :
        List.of(TickitTable.SALES, TickitTable.LISTING, TickitTable.EVENT, TickitTable.USERS)) {
      assertThat(journal.changesOf(table))
          .extracting(JournalEntry::operation)
          .contains(ChangeOperation.CREATE, ChangeOperation.UPDATE, ChangeOperation.DELETE);
    }
    assertThat(journal.changesOf(TickitTable.VENUE)).isNotEmpty();
  }

  @Test
  void transactionsAreOfOneRowAndOfThousands() {
    Map<Long, Long> sizes =
        journal.changesOf(TickitTable.LISTING).stream()
            .collect(Collectors.groupingBy(JournalEntry::committingMillis, Collectors.counting()));
    assertThat(sizes.values()).anyMatch(size -> size >= 2_000).anyMatch(size -> size == 1);
  }

  @Test
  void keysAreUsedAgainAfterADelete() {
    assertThat(journal.changesOf(TickitTable.SALES)).anyMatch(deletedBefore());
    assertThat(journal.changesOf(TickitTable.EVENT)).anyMatch(deletedBefore());
  }

  @Test
  void commitsTakeTime() {
    assertThat(entries())
        .allSatisfy(
            entry ->
                assertThat(entry.committedMillis())
                    .isGreaterThanOrEqualTo(entry.committingMillis()));
  }

  private static Predicate<JournalEntry> deletedBefore() {
    Map<String, ChangeOperation> last = new HashMap<>();
    return entry ->
        last.put(entry.key(), entry.operation()) == ChangeOperation.DELETE
            && entry.operation() == ChangeOperation.CREATE;
  }

  private static Map<String, RowImage> replayed(TickitTable table) {
    Map<String, RowImage> rows = base(table);
    for (JournalEntry entry : journal.changesOf(table)) {
      RowImage before =
          entry.operation() == ChangeOperation.DELETE
              ? rows.remove(entry.key())
              : rows.put(entry.key(), entry.image());
      assertThat(before == null)
          .as("%s of a key that is not there", entry)
          .isEqualTo(entry.operation() == ChangeOperation.CREATE);
      if (entry.operation() == ChangeOperation.DELETE) {
        assertThat(entry.image()).isEqualTo(before);
      } else {
        assertThat(entry.image()).as("an update that changes nothing").isNotEqualTo(before);
      }
    }
    return rows;
  }

  private static Map<String, RowImage> base(TickitTable table) {
    return DATA.rowsOf(table).collect(Collectors.toMap(row -> row.required(0), row -> row));
  }

  private static void assertEachDatabaseHolds(Map<TickitTable, Map<String, RowImage>> state)
      throws Exception {
    for (TickitTable table : tables()) {
      Map<String, RowImage> expected = state.getOrDefault(table, base(table));
      Map<String, RowImage> there = new HashMap<>();
      try (Connection connection = servers.databases().of(table).open();
          Statement statement = connection.createStatement();
          ResultSet result = statement.executeQuery("SELECT * FROM " + table.table())) {
        ResultRows rows = ResultRows.of(result);
        for (RowImage row = rows.next(); row != null; row = rows.next()) {
          there.put(row.required(0), row);
        }
      }
      assertThat(there).as(table.table()).isEqualTo(expected);
    }
  }

  private static List<JournalEntry> entries() {
    return tables().stream().flatMap(table -> journal.changesOf(table).stream()).toList();
  }

  private static List<TickitTable> tables() {
    return servers.databases().tables();
  }
}
