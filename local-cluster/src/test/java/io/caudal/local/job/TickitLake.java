package io.caudal.local.job;

import io.caudal.LakeJob;
import io.caudal.local.flink.ClusterSettings;
import io.caudal.local.flink.FlinkCluster;
import io.caudal.local.flink.RunningJob;
import io.caudal.local.rows.JdbcDatabase;
import io.caudal.local.server.FreePort;
import io.caudal.local.server.MariaDbServer;
import io.caudal.local.server.OpenUploads;
import io.caudal.local.server.PostgresServer;
import io.caudal.local.server.S3Server;
import io.caudal.local.server.SqlServer;
import io.caudal.local.sqlserver.TestedSqlServer;
import io.caudal.local.tickit.Journal;
import io.caudal.local.tickit.TickitData;
import io.caudal.local.tickit.TickitDatabases;
import io.caudal.local.tickit.TickitLoader;
import io.caudal.local.tickit.TickitTable;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Databases filled with TICKIT, an S3 server and a Flink cluster: all that a job needs. */
public final class TickitLake implements AutoCloseable {

  /** Small, so that a snapshot has many chunks to be interrupted in. */
  private static final String CHUNK_SIZE = "400";

  private final Path folder;
  private final MariaDbServer mariaDb;
  private final PostgresServer postgres;
  private final SqlServer sqlServer;
  private final S3Server s3;
  private final FlinkCluster cluster;
  private final TickitDatabases databases;
  private final Journal journal;

  private TickitLake(
      Path folder,
      MariaDbServer mariaDb,
      PostgresServer postgres,
      SqlServer sqlServer,
      S3Server s3,
      FlinkCluster cluster) {
    this.folder = folder;
    this.mariaDb = mariaDb;
    this.postgres = postgres;
    this.sqlServer = sqlServer;
    this.s3 = s3;
    this.cluster = cluster;
    this.databases =
        TickitDatabases.of(
            mariaDb.database("tickit"), postgres.database("saas"), sqlServer.database("crm"));
    this.journal = Journal.in(folder.resolve("journal"));
  }

  /** Starts everything but a job, with that part of the original data. */
  public static TickitLake start(Path folder, double scale) throws Exception {
    return start(folder, scale, Duration.ofSeconds(1));
  }

  /** The same with that time between checkpoints. */
  static TickitLake start(Path folder, double scale, Duration checkpointInterval) throws Exception {
    MariaDbServer mariaDb = MariaDbServer.start(folder.resolve("mariadb"));
    PostgresServer postgres = PostgresServer.start(folder.resolve("postgres"));
    SqlServer sqlServer = TestedSqlServer.start(folder.resolve("sqlserver"), "crm");
    S3Server s3 = S3Server.start(folder.resolve("s3"));
    mariaDb.createDatabase("tickit");
    postgres.createDatabase("saas");
    FlinkCluster cluster =
        FlinkCluster.start(
            new ClusterSettings(
                folder.resolve("flink"),
                FreePort.next(),
                2,
                checkpointInterval,
                s3.flinkSettings()));
    TickitLake lake = new TickitLake(folder, mariaDb, postgres, sqlServer, s3, cluster);
    TickitLoader.load(lake.databases, TickitData.scaled(scale), (table, rows, ofRows) -> {});
    return lake;
  }

  /**
   * The properties of a job that reads all tables.
   *
   * @param lake names the lake's folder, and the replication slot
   */
  public Map<String, Map<String, String>> properties(String lake) {
    Map<String, Map<String, String>> groups = new TreeMap<>();
    groups.put("lake", Map.of("path", path(lake)));
    groups.put(
        "source.mysql",
        Map.of(
            "engine", "mysql",
            "hostname", mariaDb.host(),
            "port", String.valueOf(mariaDb.port()),
            "database", "tickit",
            "username", mariaDb.cdc().user(),
            "password", mariaDb.cdc().password(),
            "chunk-size", CHUNK_SIZE));
    groups.put(
        "source.postgres",
        Map.of(
            "engine",
            "postgres",
            "hostname",
            postgres.host(),
            "port",
            String.valueOf(postgres.port()),
            "database",
            "saas",
            "username",
            postgres.cdc().user(),
            "password",
            postgres.cdc().password(),
            "slot",
            "slot_" + lake,
            "heartbeat-interval",
            "1 s",
            "chunk-size",
            CHUNK_SIZE));
    groups.put(
        "source.sqlserver",
        Map.of(
            "engine",
            "sqlserver",
            "hostname",
            sqlServer.host(),
            "port",
            String.valueOf(sqlServer.port()),
            "database",
            "crm",
            "username",
            sqlServer.admin().user(),
            "password",
            sqlServer.admin().password(),
            "ssl-mode",
            "disable",
            "chunk-size",
            CHUNK_SIZE));
    return groups;
  }

  public RunningJob run(
      Map<String, Map<String, String>> properties, int parallelism, Optional<String> savepoint)
      throws Exception {
    StreamExecutionEnvironment environment = cluster.environment(savepoint);
    environment.setParallelism(parallelism);
    return cluster.job(LakeJob.plan(properties).execute(environment));
  }

  /** Breaks every connection that the job has to a database. */
  void cutConnections() throws SQLException {
    mariaDb.execute("KILL SOFT USER " + mariaDb.cdc().user());
    postgres.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '"
            + postgres.cdc().user()
            + "'");
    TestedSqlServer.cutConnections(sqlServer);
  }

  /** The path of a lake, as the job has it. */
  String path(String lake) {
    return "s3://" + s3.bucket() + "/" + lake;
  }

  /** Where the files of a lake are. */
  Path files(String lake) {
    return s3.dataDirectory().resolve(lake);
  }

  /** Keys of the uploads below a lake's path that are neither completed nor aborted. */
  List<String> openUploads(String lake) {
    return OpenUploads.of(s3, lake + "/");
  }

  public TickitDatabases databases() {
    return databases;
  }

  JdbcDatabase database(TickitTable table) {
    return databases.of(table);
  }

  Journal journal() {
    return journal;
  }

  public S3Server s3() {
    return s3;
  }

  public FlinkCluster cluster() {
    return cluster;
  }

  public Path savepoints() {
    return folder.resolve("savepoints");
  }

  @Override
  public void close() throws Exception {
    cluster.close();
    journal.close();
    s3.close();
    sqlServer.close();
    postgres.close();
    mariaDb.close();
  }
}
