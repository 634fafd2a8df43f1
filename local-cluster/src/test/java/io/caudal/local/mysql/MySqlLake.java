package io.caudal.local.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.LakeJob;
import io.caudal.local.flink.ClusterSettings;
import io.caudal.local.flink.FlinkCluster;
import io.caudal.local.flink.RunningJob;
import io.caudal.local.rows.JdbcDatabase;
import io.caudal.local.server.BinlogServer;
import io.caudal.local.server.FreePort;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/**
 * A real MySQL or MariaDB with a database {@code shop}, a Flink cluster, and lakes on the local
 * disk.
 */
final class MySqlLake implements AutoCloseable {

  static final String DATABASE = "shop";

  private static final Duration DEADLINE = Duration.ofMinutes(3);
  private static final int UNKNOWN_THREAD = 1094;

  private final Path folder;
  private final BinlogServer server;
  private final FlinkCluster cluster;

  private MySqlLake(Path folder, BinlogServer server, FlinkCluster cluster) {
    this.folder = folder;
    this.server = server;
    this.cluster = cluster;
  }

  /** Starts all that a server, which is closed with the lake, lacks, but no job. */
  static MySqlLake start(Path folder, BinlogServer server) throws Exception {
    server.createDatabase(DATABASE);
    FlinkCluster cluster =
        FlinkCluster.start(
            new ClusterSettings(
                folder.resolve("flink"), FreePort.next(), 2, Duration.ofMillis(500), Map.of()));
    return new MySqlLake(folder, server, cluster);
  }

  BinlogServer server() {
    return server;
  }

  JdbcDatabase database() {
    return server.database(DATABASE);
  }

  void execute(String... statements) throws SQLException {
    database().execute(List.of(statements));
  }

  /** The properties of the source that reads those tables. */
  Map<String, String> source(String tables) {
    return new HashMap<>(
        Map.of(
            "engine",
            "mysql",
            "hostname",
            server.host(),
            "port",
            String.valueOf(server.port()),
            "database",
            DATABASE,
            "username",
            server.cdc().user(),
            "password",
            server.cdc().password(),
            "chunk-size",
            "300",
            "tables",
            tables));
  }

  /** A job into a lake of that name. */
  RunningJob run(
      String lake, Map<String, String> source, int parallelism, Optional<String> savepoint)
      throws Exception {
    StreamExecutionEnvironment environment = cluster.environment(savepoint);
    environment.setParallelism(parallelism);
    return cluster.job(LakeJob.plan(groups(lake, source)).execute(environment));
  }

  Map<String, Map<String, String>> groups(String lake, Map<String, String> source) {
    return Map.of("lake", Map.of("path", files(lake).toUri().toString()), "source.shop", source);
  }

  /** Ends a job with a savepoint, once it runs. */
  String stop(RunningJob job) throws InterruptedException {
    return job.stopWithSavepoint(folder.resolve("savepoints"), DEADLINE);
  }

  /** Breaks every connection that the job has. */
  void cutConnections() throws SQLException {
    try (Connection connection = database().open();
        Statement find = connection.createStatement();
        Statement kill = connection.createStatement();
        ResultSet threads =
            find.executeQuery(
                "SELECT id FROM information_schema.processlist WHERE user = 'caudal'")) {
      while (threads.next()) {
        kill(kill, threads.getLong(1));
      }
    }
  }

  private static void kill(Statement statement, long thread) throws SQLException {
    try {
      statement.execute("KILL " + thread);
    } catch (SQLException failure) {
      if (failure.getErrorCode() != UNKNOWN_THREAD) {
        throw failure;
      }
    }
  }

  /** Where the files of a lake are. */
  Path files(String lake) {
    return folder.resolve("lakes").resolve(lake);
  }

  VersionedHistory history(String lake, String table) throws SQLException {
    return VersionedHistory.read(files(lake), table);
  }

  /** Ends traffic and job, and holds every change against the lake. */
  void prove(String lake, RunningJob job, Map<String, VersionedTraffic> tables) throws Exception {
    for (Map.Entry<String, VersionedTraffic> table : tables.entrySet()) {
      table.getValue().stop();
      await("every change of " + table.getKey())
          .untilAsserted(() -> assertThat(faults(lake, table)).isEmpty());
    }
    stop(job);
    for (Map.Entry<String, VersionedTraffic> table : tables.entrySet()) {
      assertThat(faults(lake, table)).isEmpty();
    }
  }

  private List<String> faults(String lake, Map.Entry<String, VersionedTraffic> table)
      throws SQLException {
    return history(lake, table.getKey()).faults(table.getValue());
  }

  static ConditionFactory await(String what) {
    return Awaitility.await(what).atMost(DEADLINE).pollInterval(Duration.ofMillis(500));
  }

  /** Waits for the reason of a failure. */
  static String failure(RunningJob job) {
    return await("the failure").until(job::lastFailure, Optional::isPresent).orElseThrow();
  }

  @Override
  public void close() throws Exception {
    cluster.close();
    server.close();
  }
}
