package io.caudal.local.types;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.LakeJob;
import io.caudal.config.Zone;
import io.caudal.local.check.Lake;
import io.caudal.local.flink.ChangesSeen;
import io.caudal.local.flink.ClusterSettings;
import io.caudal.local.flink.FlinkCluster;
import io.caudal.local.flink.RunningJob;
import io.caudal.local.rows.JdbcDatabase;
import io.caudal.local.server.BinlogServer;
import io.caudal.local.server.FreePort;
import io.caudal.local.server.MariaDbServer;
import io.caudal.local.server.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.awaitility.Awaitility;

/** Databases with a schema {@code types}, a Flink cluster, and lakes on the local disk. */
final class TypesLake implements AutoCloseable {

  static final Duration DEADLINE = Duration.ofMinutes(5);

  private static final String DATABASE = "types";

  private final Path folder;
  private final BinlogServer mysql;
  private final PostgresServer postgres;
  private final FlinkCluster cluster;

  private TypesLake(
      Path folder, BinlogServer mysql, PostgresServer postgres, FlinkCluster cluster) {
    this.folder = folder;
    this.mysql = mysql;
    this.postgres = postgres;
    this.cluster = cluster;
  }

  static TypesLake start(Path folder) throws Exception {
    return start(folder, MariaDbServer.start(folder.resolve("mariadb")));
  }

  /** The same with another server for MySQL's part, which it closes. */
  static TypesLake start(Path folder, BinlogServer mysql) throws Exception {
    PostgresServer postgres = PostgresServer.start(folder.resolve("postgres"));
    mysql.createDatabase(DATABASE);
    postgres.createDatabase(DATABASE);
    FlinkCluster cluster =
        FlinkCluster.start(
            new ClusterSettings(
                folder.resolve("flink"),
                FreePort.next(),
                1,
                Duration.ofSeconds(2),
                Map.of("restart-strategy.type", "none")));
    return new TypesLake(folder, mysql, postgres, cluster);
  }

  JdbcDatabase mysql() {
    return mysql.database(DATABASE);
  }

  JdbcDatabase postgres() {
    return postgres.database(DATABASE);
  }

  /** The properties of the source for MySQL that reads those tables. */
  Map<String, String> mysqlSource(String tables) {
    return source("mysql", mysql.port(), tables);
  }

  /**
   * The properties of the source for PostgreSQL that reads those tables, with a slot of its own.
   */
  Map<String, String> postgresSource(String tables, String slot) {
    Map<String, String> properties = source("postgres", postgres.port(), tables);
    properties.put("slot", slot);
    properties.put("publication", slot);
    properties.put("heartbeat-interval", "1 s");
    return properties;
  }

  private static Map<String, String> source(String engine, int port, String tables) {
    return new HashMap<>(
        Map.of(
            "engine",
            engine,
            "hostname",
            "127.0.0.1",
            "port",
            String.valueOf(port),
            "database",
            DATABASE,
            "username",
            "caudal",
            "password",
            "caudal",
            "tables",
            tables));
  }

  /**
   * Starts a job into a lake of its own.
   *
   * @param others the groups of its properties but {@code lake}
   */
  RunningJob run(String lake, Map<String, Map<String, String>> others) throws Exception {
    Map<String, Map<String, String>> groups = new HashMap<>(others);
    groups.put(
        "lake",
        Map.of("path", files(lake).toUri().toString(), "sql.path", sqlFolder().toUri().toString()));
    StreamExecutionEnvironment environment = cluster.environment(Optional.empty());
    environment.setParallelism(1);
    return cluster.job(LakeJob.plan(groups).execute(environment));
  }

  /** Where tables' SELECTs may be put. */
  Path sqlFolder() throws IOException {
    return Files.createDirectories(folder.resolve("sql"));
  }

  /** Where the files of a lake are. */
  Path files(String lake) {
    return folder.resolve("lakes").resolve(lake);
  }

  /** What the jobs have seen of a table. */
  ChangesSeen seen(String table) {
    return cluster.counters().of(table);
  }

  /** Waits until that is so, or the job fails. */
  static void await(RunningJob job, String what, Callable<Boolean> condition) {
    Awaitility.await(what)
        .atMost(DEADLINE)
        .failFast(() -> assertThat(job.lastFailure()).isEmpty())
        .pollInterval(Duration.ofMillis(300))
        .until(condition);
  }

  /** Writes all to the lake, and ends the job. */
  void stop(RunningJob job) throws InterruptedException {
    job.stopWithSavepoint(folder.resolve("savepoints"), DEADLINE);
  }

  /** The rows of a table in a lake. */
  LakeRows read(String lake, String table) throws SQLException {
    try (Lake opened = Lake.at(files(lake))) {
      return LakeRows.read(opened.connection(), opened.changes(Zone.REFINED, table));
    }
  }

  @Override
  public void close() throws Exception {
    cluster.close();
    postgres.close();
    mysql.close();
  }
}
