package io.caudal.local.job;

import io.caudal.config.Zone;
import io.caudal.local.check.CheckedTable;
import io.caudal.local.check.JournalComparison;
import io.caudal.local.check.JournalVerdict;
import io.caudal.local.check.Lake;
import io.caudal.local.check.LakeComparison;
import io.caudal.local.check.TableComparison;
import io.caudal.local.flink.ChangesSeen;
import io.caudal.local.flink.RunningJob;
import io.caudal.local.server.Folders;
import io.caudal.local.tickit.TickitTable;
import io.caudal.local.tickit.Traffic;
import io.caudal.local.tickit.TrafficPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** A job into a lake of its own while traffic runs, and the proof of what came out. */
final class Scenario implements AutoCloseable {

  private static final Duration DEADLINE = Duration.ofMinutes(4);
  private static final double CHANGES_A_SECOND = 150;

  private final TickitLake tickit;
  private final String name;
  private final Map<TickitTable, CheckedTable> tables;
  private final LakeFilesWatch watch;
  private final Traffic traffic;
  private final Map<TickitTable, Instant> snapshotBegan = new EnumMap<>(TickitTable.class);
  private Optional<RunningJob> job = Optional.empty();

  private Scenario(TickitLake tickit, String name, Map<TickitTable, CheckedTable> tables)
      throws SQLException {
    this.tickit = tickit;
    this.name = name;
    this.tables = tables;
    this.watch = LakeFilesWatch.start(tickit.path(name));
    this.traffic =
        Traffic.start(tickit.databases(), TrafficPlan.atRate(CHANGES_A_SECOND), tickit.journal());
  }

  /**
   * Starts the traffic.
   *
   * @param name of the lake and of the replication slot
   * @param tables that are proven in the end
   */
  static Scenario start(TickitLake tickit, String name, Map<TickitTable, CheckedTable> tables)
      throws SQLException {
    return new Scenario(tickit, name, tables);
  }

  /** The properties with which the job reads every table. */
  Map<String, Map<String, String>> properties() {
    return tickit.properties(name);
  }

  /** Starts the job without a savepoint. */
  void startJob(Map<String, Map<String, String>> properties) throws Exception {
    job = Optional.of(tickit.run(properties, 2, Optional.empty()));
  }

  /**
   * Waits until the first rows of some tables are in the lake. From then on a restart cannot make
   * their snapshot begin again, and every change is to be in the log.
   */
  void awaitSnapshot(Set<TickitTable> begun) throws SQLException {
    try (Lake lake = Lake.at(tickit.files(name))) {
      await("first rows").until(() -> noteSnapshots(lake, begun));
    }
  }

  private boolean noteSnapshots(Lake lake, Set<TickitTable> begun) {
    for (TickitTable table : begun) {
      if (lake.holds(Zone.REFINED, table.lakeTable())) {
        snapshotBegan.putIfAbsent(table, Instant.now());
      }
    }
    return snapshotBegan.keySet().containsAll(begun);
  }

  /** Starts the job from a savepoint. */
  void restoreJob(Map<String, Map<String, String>> properties, int parallelism, String savepoint)
      throws Exception {
    job = Optional.of(tickit.run(properties, parallelism, Optional.of(savepoint)));
  }

  /** Waits until the log has brought that many more changes. */
  void awaitLogged(long changes) {
    long before = total(ChangesSeen::logged);
    await("changes logged").until(() -> total(ChangesSeen::logged) - before >= changes);
  }

  /** Stops the job, and says where the savepoint is. */
  String stopJob() throws InterruptedException {
    return job.orElseThrow().stopWithSavepoint(tickit.savepoints(), DEADLINE);
  }

  /** Stops traffic and job, and holds the lake against the sources and the journal. */
  void prove() throws Exception {
    traffic.stop();
    try (Lake lake = Lake.at(tickit.files(name))) {
      await("the lake equals the sources").until(() -> differences(lake).isEmpty());
      stopJob();
      watch.close();
      SoftAssertions proof = new SoftAssertions();
      proof.assertThat(differences(lake)).isEmpty();
      for (Map.Entry<TickitTable, CheckedTable> table : tables.entrySet()) {
        JournalVerdict verdict =
            JournalComparison.compare(
                lake,
                table.getValue(),
                tickit.journal(),
                table.getKey(),
                Objects.requireNonNull(snapshotBegan.get(table.getKey())));
        proof.assertThat(verdict).matches(JournalVerdict::exact, "every change once");
      }
      proof.assertThat(watch.faults()).isEmpty();
      proof.assertThat(watch.filesSeen()).isPositive();
      proof.assertThat(leftovers()).isEmpty();
      proof.assertAll();
    }
  }

  /** The number of changes in the refined zone for which that is true. */
  long count(String lakeTable, String condition) throws SQLException {
    try (Lake lake = Lake.at(tickit.files(name));
        Statement statement = lake.connection().createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT count(*) FROM "
                    + lake.changes(Zone.REFINED, lakeTable)
                    + " WHERE "
                    + condition)) {
      row.next();
      return row.getLong(1);
    }
  }

  private List<String> differences(Lake lake) throws SQLException {
    List<String> differences = new ArrayList<>();
    for (Map.Entry<TickitTable, CheckedTable> table : tables.entrySet()) {
      TableComparison comparison =
          LakeComparison.compare(lake, table.getValue(), tickit.database(table.getKey()));
      differences.addAll(comparison.differences());
    }
    return differences;
  }

  /** Open uploads, and objects that are no files of the lake, such as temporary ones. */
  private List<String> leftovers() throws IOException {
    Stream<String> objects =
        Folders.files(tickit.files(name)).stream()
            .map(Path::toString)
            .filter(file -> !file.endsWith(".parquet"));
    return Stream.concat(objects, tickit.openUploads(name).stream()).toList();
  }

  private long total(ToLongFunction<ChangesSeen> number) {
    return tables.keySet().stream()
        .mapToLong(table -> number.applyAsLong(tickit.cluster().counters().of(table.lakeTable())))
        .sum();
  }

  private ConditionFactory await(String what) {
    return Awaitility.await(what)
        .atMost(DEADLINE)
        .failFast("the traffic failed", () -> traffic.failure().isPresent())
        .pollInterval(Duration.ofMillis(500));
  }

  @Override
  public void close() throws Exception {
    traffic.close();
    watch.close();
    if (job.isPresent()) {
      job.orElseThrow().cancel();
    }
  }
}
