package io.caudal.local.trino;

import io.caudal.LakeDescription;
import io.caudal.catalog.Statement;
import io.caudal.config.Zone;
import io.caudal.local.check.CurrentState;
import io.caudal.local.check.Lake;
import io.caudal.local.flink.RunningJob;
import io.caudal.local.job.TickitLake;
import io.caudal.local.rows.JdbcDatabase;
import io.caudal.local.rows.ResultRows;
import io.caudal.local.rows.RowImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;

/** Databases, a lake that jobs fill from them, and a Trino that reads it. */
final class AthenaLake implements AutoCloseable {

  /** With what is hard for paths and for names of buckets. */
  private static final String BUCKET = "my.bucket";

  private static final String FOLDER = "a lake/athena";
  private static final Duration DEADLINE = Duration.ofMinutes(5);

  private final Path folder;
  private final TickitLake tickit;
  private final CompletableFuture<TrinoServer> trino;

  private AthenaLake(Path folder, TickitLake tickit, CompletableFuture<TrinoServer> trino) {
    this.folder = folder;
    this.tickit = tickit;
    this.trino = trino;
  }

  /** Starts everything but a job; the sample's tables have rows. */
  static AthenaLake start(Path folder) throws Exception {
    TickitLake tickit = TickitLake.start(folder, 0.005);
    Files.createDirectories(bucket(tickit));
    return new AthenaLake(
        folder,
        tickit,
        CompletableFuture.supplyAsync(
            () -> TrinoServer.start(folder.resolve("trino"), tickit.s3())));
  }

  TrinoServer trino() {
    return trino.join();
  }

  JdbcDatabase database(String source) {
    return tickit.databases().of(source);
  }

  /** Executes statements in one session, each in a transaction of its own. */
  void execute(String source, List<String> statements) throws SQLException {
    database(source).execute(statements);
  }

  /** Writes the SELECT of a table. */
  void refine(String source, String table, String select) throws IOException {
    Path files = Files.createDirectories(folder.resolve("sql").resolve(source));
    Files.writeString(files.resolve(table + ".sql"), select);
  }

  /**
   * The properties of a job that reads all tables.
   *
   * @param lake folder of the lake in the bucket
   */
  Map<String, Map<String, String>> properties(String lake) {
    Map<String, Map<String, String>> groups = new TreeMap<>(tickit.properties("athena"));
    groups.put(
        "lake",
        Map.of(
            "path",
            "s3://" + BUCKET + "/" + lake,
            "sql.path",
            folder.resolve("sql").toUri().toString().replaceFirst("file:/+", "file:///")));
    groups.put("table.mysql.case_keyed", Map.of("key-columns", "Tenant, id"));
    groups.put("table.mysql.case_orders", Map.of("partition-by", "dt,hour"));
    return groups;
  }

  Map<String, Map<String, String>> properties() {
    return properties(FOLDER);
  }

  /** The same of the tables {@code case_*} alone, in both zones. */
  Map<String, Map<String, String>> propertiesOfCases() {
    Map<String, Map<String, String>> groups = properties();
    groups.remove("source.sqlserver");
    groups.replaceAll(
        (group, texts) -> {
          Map<String, String> changed = new HashMap<>(texts);
          if (group.startsWith("source.")) {
            changed.put("tables", "case_*");
          } else if (group.equals("lake")) {
            changed.put("zones", "refined, raw");
          }
          return changed;
        });
    return groups;
  }

  /** Starts a job without a savepoint. */
  RunningJob run(Map<String, Map<String, String>> properties) throws Exception {
    return tickit.run(properties, 1, Optional.empty());
  }

  /** Writes all to the lake, and ends the job. */
  void stop(RunningJob job) throws InterruptedException {
    job.stopWithSavepoint(tickit.savepoints(), DEADLINE);
  }

  /** What Athena is told by a job. */
  List<Statement> catalog(Map<String, Map<String, String>> properties) {
    return LakeDescription.of(properties).catalog().statements();
  }

  /** Waits until that is so, or the job fails. */
  static void await(RunningJob job, String what, Callable<Boolean> condition) {
    Awaitility.await(what)
        .atMost(DEADLINE)
        .failFast(() -> Assertions.assertThat(job.lastFailure()).isEmpty())
        .pollInterval(Duration.ofMillis(500))
        .until(condition);
  }

  /** Whether the lake's files have the current rows of all tables {@code case_*}. */
  boolean hasCases() throws SQLException {
    for (Map.Entry<String, List<String>> source : Cases.TABLES.entrySet()) {
      for (String table : source.getValue()) {
        if (!files(table, true).containsAll(source(source.getKey(), table))
            || files(table, true).size() != source(source.getKey(), table).size()) {
          return false;
        }
      }
    }
    return true;
  }

  /** The rows of such a table in its database, in order. */
  List<String> source(String source, String table) throws SQLException {
    try (Connection connection = database(source).open()) {
      return rows(connection, "SELECT id, note FROM " + table);
    }
  }

  /** How many changes of a table the lake's files have. */
  int count(String table) throws SQLException {
    return files(table, false).size();
  }

  private List<String> files(String table, boolean current) throws SQLException {
    try (Lake lake = Lake.at(files())) {
      if (!lake.holds(Zone.REFINED, table)) {
        return List.of();
      }
      String changes = lake.changes(Zone.REFINED, table);
      List<String> key = table.equals("case_keyed") ? List.of("tenant", "id") : List.of("id");
      return rows(
          lake.connection(),
          current
              ? "SELECT id, note FROM (" + CurrentState.of(changes, key) + ")"
              : "SELECT cdc_position FROM " + changes);
    }
  }

  /** The rows of a result as texts, in order. */
  static List<String> rows(Connection connection, String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (var statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      ResultRows texts = ResultRows.of(result);
      for (RowImage row = texts.next(); row != null; row = texts.next()) {
        rows.add(row.toString());
      }
    }
    rows.sort(null);
    return rows;
  }

  /** Where the lake's files are. */
  Path files() {
    return bucket(tickit).resolve(FOLDER);
  }

  /** Copies all files of a refined table into a partition of another lake in the bucket. */
  void copy(String table, String lake, String partition) throws IOException {
    Path target = bucket(tickit).resolve(lake + "/refined/" + table + "/" + partition);
    Files.createDirectories(target);
    try (Stream<Path> files = Files.walk(files().resolve("refined").resolve(table))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, target.resolve(file.getFileName()));
      }
    }
  }

  private static Path bucket(TickitLake tickit) {
    return tickit.s3().dataDirectory().resolveSibling(BUCKET);
  }

  @Override
  public void close() throws Exception {
    trino.join().close();
    tickit.close();
  }
}
