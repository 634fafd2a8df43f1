package io.caudal.local.restore;

import io.caudal.LakeJob;
import io.caudal.config.Zone;
import io.caudal.local.check.CurrentState;
import io.caudal.local.check.Lake;
import io.caudal.local.flink.ChangesSeen;
import io.caudal.local.flink.ClusterSettings;
import io.caudal.local.flink.FlinkCluster;
import io.caudal.local.flink.RunningJob;
import io.caudal.local.rows.JdbcDatabase;
import io.caudal.local.server.FreePort;
import io.caudal.local.server.MariaDbServer;
import io.caudal.local.server.PostgresServer;
import io.caudal.local.server.S3Server;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.awaitility.Awaitility;

/** A MariaDB and a PostgreSQL with a database {@code shop} each, an S3 server and Flink. */
final class SmallLake implements AutoCloseable {

  static final Duration DEADLINE = Duration.ofMinutes(5);

  private static final String DATABASE = "shop";

  private final Path folder;
  private final MariaDbServer mariaDb;
  private final PostgresServer postgres;
  private final S3Server s3;
  private final FlinkCluster cluster;

  private SmallLake(
      Path folder,
      MariaDbServer mariaDb,
      PostgresServer postgres,
      S3Server s3,
      FlinkCluster cluster) {
    this.folder = folder;
    this.mariaDb = mariaDb;
    this.postgres = postgres;
    this.s3 = s3;
    this.cluster = cluster;
  }

  /**
   * Starts everything but a job.
   *
   * @param flink settings of Flink
   */
  static SmallLake start(Path folder, Duration checkpointInterval, Map<String, String> flink)
      throws Exception {
    MariaDbServer mariaDb = MariaDbServer.start(folder.resolve("mariadb"));
    PostgresServer postgres = PostgresServer.start(folder.resolve("postgres"));
    S3Server s3 = S3Server.start(folder.resolve("s3"));
    mariaDb.createDatabase(DATABASE);
    postgres.createDatabase(DATABASE);
    Map<String, String> settings = new HashMap<>(s3.flinkSettings());
    settings.putAll(flink);
    return new SmallLake(
        folder,
        mariaDb,
        postgres,
        s3,
        FlinkCluster.start(
            new ClusterSettings(
                folder.resolve("flink"), FreePort.next(), 1, checkpointInterval, settings)));
  }

  MariaDbServer mariaDb() {
    return mariaDb;
  }

  S3Server s3() {
    return s3;
  }

  FlinkCluster cluster() {
    return cluster;
  }

  /** Executes statements as the owner of the tables, each in a transaction of its own. */
  void mysql(String... statements) throws SQLException {
    execute(mariaDb.database(DATABASE), statements);
  }

  /** Executes statements as the superuser in the database of the tables. */
  void postgres(String... statements) throws SQLException {
    execute(superuser(), statements);
  }

  /** A session of the owner of the tables. */
  Connection mysql() throws SQLException {
    return mariaDb.database(DATABASE).open();
  }

  /** A session of the superuser in the database of the tables. */
  Connection postgres() throws SQLException {
    return superuser().open();
  }

  private static void execute(JdbcDatabase database, String... statements) throws SQLException {
    database.execute(List.of(statements));
  }

  /** Begins a new file of MariaDB's log and removes all others, when nobody reads them any more. */
  void purgeBinaryLogs() throws SQLException {
    mysql("FLUSH BINARY LOGS");
    List<String> files = query(mariaDb.database(DATABASE), "SHOW BINARY LOGS");
    String newest = files.get(files.size() - 1);
    await(
        "the purge",
        () -> {
          mysql("PURGE BINARY LOGS TO '" + newest + "'");
          return query(mariaDb.database(DATABASE), "SHOW BINARY LOGS").size() == 1;
        });
  }

  /** The names of PostgreSQL's slots. */
  List<String> slots() throws SQLException {
    return query(superuser(), "SELECT slot_name FROM pg_replication_slots");
  }

  /** Has PostgreSQL keep next to no log for a slot, until what it needs is gone. */
  void cutOffLog(String slot) throws SQLException {
    postgres("ALTER SYSTEM SET max_slot_wal_keep_size = '1MB'", "SELECT pg_reload_conf()");
    await(
        "the cut",
        () -> {
          postgres(
              "SELECT pg_logical_emit_message(true, '', '')",
              "SELECT pg_switch_wal()",
              "CHECKPOINT");
          return query(
                  superuser(),
                  "SELECT wal_status FROM pg_replication_slots WHERE slot_name = '" + slot + "'")
              .equals(List.of("lost"));
        });
    postgres("ALTER SYSTEM RESET max_slot_wal_keep_size", "SELECT pg_reload_conf()");
  }

  private JdbcDatabase superuser() {
    return JdbcDatabase.postgres(
        postgres.host(),
        postgres.port(),
        DATABASE,
        postgres.admin().user(),
        postgres.admin().password());
  }

  private static List<String> query(JdbcDatabase database, String sql) throws SQLException {
    try (Connection connection = database.open()) {
      return query(connection, sql);
    }
  }

  private static List<String> query(Connection connection, String sql) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        found.add(row.getString(1));
      }
    }
    return found;
  }

  /** The properties of a source that reads those tables of MariaDB. */
  Map<String, String> mysqlSource(String tables) {
    return source("mysql", mariaDb.port(), tables);
  }

  /** The properties of a source that reads those tables of PostgreSQL, with a slot of its own. */
  Map<String, String> postgresSource(String tables, String slot) {
    Map<String, String> properties = source("postgres", postgres.port(), tables);
    properties.put("slot", slot);
    properties.put("publication", slot);
    properties.put("heartbeat-interval", "1 s");
    return properties;
  }

  private static Map<String, String> source(String engine, int port, String tables) {
    Map<String, String> properties = new HashMap<>();
    properties.put("engine", engine);
    properties.put("hostname", "127.0.0.1");
    properties.put("port", String.valueOf(port));
    properties.put("database", DATABASE);
    properties.put("username", "caudal");
    properties.put("password", "caudal");
    properties.put("tables", tables);
    return properties;
  }

  /** The properties of a lake on this disk. */
  Map<String, String> lake(String name) {
    return new HashMap<>(Map.of("path", files(name).toUri().toString()));
  }

  /** Where the files of such a lake are. */
  Path files(String name) {
    return folder.resolve("lakes").resolve(name);
  }

  /** How many changes of a table such a lake shows; 0 if it shows no file of it. */
  long changes(String name, String table) throws SQLException {
    return query(name, table, changes -> "SELECT cdc_op FROM " + changes).size();
  }

  /** How many of one operation. */
  long changes(String name, String table, String operation) throws SQLException {
    return query(
            name,
            table,
            changes -> "SELECT cdc_op FROM " + changes + " WHERE cdc_op = '" + operation + "'")
        .size();
  }

  /** The current rows of a table with {@code id} and {@code note}, in order. */
  List<String> current(String name, String table) throws SQLException {
    return query(
        name,
        table,
        changes ->
            "SELECT id || ' ' || note FROM ("
                + CurrentState.of(changes, List.of("id"))
                + ") ORDER BY id");
  }

  private List<String> query(String name, String table, UnaryOperator<String> sql)
      throws SQLException {
    try (Lake opened = Lake.at(files(name))) {
      return opened.holds(Zone.REFINED, table)
          ? query(opened.connection(), sql.apply(opened.changes(Zone.REFINED, table)))
          : List.of();
    }
  }

  /** Starts a job of one subtask. */
  RunningJob run(Map<String, Map<String, String>> properties, Optional<String> savepoint)
      throws Exception {
    return run(properties, savepoint, 1, Map.of());
  }

  /** Starts a job of so many subtasks, with more settings of Flink. */
  RunningJob run(
      Map<String, Map<String, String>> properties,
      Optional<String> savepoint,
      int parallelism,
      Map<String, String> flink)
      throws Exception {
    StreamExecutionEnvironment environment = cluster.environment(savepoint);
    environment.configure(Configuration.fromMap(flink));
    environment.setParallelism(parallelism);
    return cluster.job(LakeJob.plan(properties).execute(environment));
  }

  /** Where savepoints are written. */
  Path savepoints() {
    return folder.resolve("savepoints");
  }

  /** What the jobs have seen of a table. */
  ChangesSeen seen(String table) {
    return cluster.counters().of(table);
  }

  /** Waits until that is so. */
  static void await(String what, Callable<Boolean> condition) {
    Awaitility.await(what).atMost(DEADLINE).pollInterval(Duration.ofMillis(200)).until(condition);
  }

  @Override
  public void close() throws Exception {
    cluster.close();
    s3.close();
    postgres.close();
    mariaDb.close();
  }
}
