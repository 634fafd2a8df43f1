package io.caudal.local.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.LakeJob;
import io.caudal.config.Zone;
import io.caudal.local.check.Lake;
import io.caudal.local.flink.ChangesSeen;
import io.caudal.local.flink.ClusterSettings;
import io.caudal.local.flink.FlinkCluster;
import io.caudal.local.flink.RunningJob;
import io.caudal.local.server.FreePort;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.awaitility.Awaitility;

/** A SQL Server, a Flink cluster, and lakes on the local disk. */
public final class SqlServerLake implements AutoCloseable {

  public static final Duration DEADLINE = Duration.ofMinutes(5);

  private final Path folder;
  private final SqlServerUnderTest server;
  private final FlinkCluster cluster;

  private SqlServerLake(Path folder, SqlServerUnderTest server, FlinkCluster cluster) {
    this.folder = folder;
    this.server = server;
    this.cluster = cluster;
  }

  public static SqlServerLake start(Path folder) throws Exception {
    return new SqlServerLake(
        folder,
        SqlServerUnderTest.start(),
        FlinkCluster.start(
            new ClusterSettings(
                folder.resolve("flink"),
                FreePort.next(),
                1,
                Duration.ofMillis(500),
                Map.of(
                    "restart-strategy.type", "fixed-delay",
                    "restart-strategy.fixed-delay.attempts", "100",
                    "restart-strategy.fixed-delay.delay", "200 ms"))));
  }

  public SqlServerUnderTest server() {
    return server;
  }

  /**
   * Starts a job.
   *
   * @param lake names the lake's folder
   * @param sources the groups of its sources by name
   */
  public RunningJob run(
      String lake,
      Map<String, Map<String, String>> sources,
      int parallelism,
      Optional<String> savepoint)
      throws Exception {
    Map<String, Map<String, String>> groups = new java.util.TreeMap<>(sources);
    groups.put(
        "lake",
        Map.of(
            "path", files(lake).toUri().toString(),
            "sql.path", sqlFolder().toUri().toString()));
    StreamExecutionEnvironment environment = cluster.environment(savepoint);
    environment.setParallelism(parallelism);
    return cluster.job(LakeJob.plan(groups).execute(environment));
  }

  /** Where tables' SELECTs may be put. */
  public Path sqlFolder() throws java.io.IOException {
    return Files.createDirectories(folder.resolve("sql"));
  }

  /** Where the files of a lake are. */
  public Path files(String lake) {
    return folder.resolve("lakes").resolve(lake);
  }

  /** What the jobs have seen of a table. */
  public ChangesSeen seen(String table) {
    return cluster.counters().of(table);
  }

  /** Waits until that is so. */
  public static void await(String what, Callable<Boolean> condition) {
    Awaitility.await(what).atMost(DEADLINE).pollInterval(Duration.ofMillis(200)).until(condition);
  }

  /** Writes all to the lake, ends the job, and holds that the simulator knew every statement. */
  public String stop(RunningJob job) throws InterruptedException {
    String savepoint = job.stopWithSavepoint(folder.resolve("savepoints"), DEADLINE);
    assertThat(server.unknownStatements()).isEmpty();
    return savepoint;
  }

  /** One text a row of a query over a table's changes, whose place {@code %s} has. */
  public List<String> query(String lake, String table, String sql) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Lake opened = Lake.at(files(lake));
        Statement statement = opened.connection().createStatement();
        ResultSet row =
            statement.executeQuery(sql.formatted(opened.changes(Zone.REFINED, table)))) {
      while (row.next()) {
        found.add(row.getString(1));
      }
    }
    return found;
  }

  @Override
  public void close() throws Exception {
    cluster.close();
    server.close();
  }
}
