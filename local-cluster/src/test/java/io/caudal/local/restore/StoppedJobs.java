package io.caudal.local.restore;

import io.caudal.local.flink.RunningJob;
import io.caudal.local.sqlserver.SqlServerUnderTest;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A job for each engine that was stopped with a savepoint, and two that were cancelled. */
final class StoppedJobs implements AutoCloseable {

  private final SmallLake lake;
  private final SqlServerUnderTest sqlServer;
  private final Map<String, String> flink;
  private final Map<String, Map<String, Map<String, String>>> properties = new HashMap<>();
  private final Map<String, String> savepoints = new HashMap<>();

  private StoppedJobs(SmallLake lake, SqlServerUnderTest sqlServer, Map<String, String> flink) {
    this.lake = lake;
    this.sqlServer = sqlServer;
    this.flink = flink;
  }

  static StoppedJobs in(Path folder) throws Exception {
    Map<String, String> inFiles = Map.of("execution.checkpointing.data-inline-threshold", "0 b");
    SmallLake lake = SmallLake.start(folder, Duration.ofHours(1), inFiles);
    StoppedJobs jobs = new StoppedJobs(lake, SqlServerUnderTest.start(), lake.s3().flinkSettings());
    jobs.run();
    return jobs;
  }

  private void run() throws Exception {
    lake.mysql(
        "CREATE TABLE orders (id INT PRIMARY KEY, note TEXT)",
        "CREATE TABLE baskets (id INT PRIMARY KEY)",
        "CREATE TABLE refunds (id INT PRIMARY KEY)",
        "INSERT INTO orders VALUES (1, 'one')",
        "INSERT INTO baskets VALUES (1)");
    lake.postgres(
        "CREATE TABLE contact (id INT PRIMARY KEY)",
        "ALTER TABLE contact OWNER TO application",
        "INSERT INTO contact VALUES (1)");
    sqlServer.createDatabase("erp");
    sqlServer.execute(
        "erp", List.of("CREATE TABLE users (id int PRIMARY KEY)", "INSERT INTO users VALUES (1)"));
    sqlServer.capture("erp", "dbo", "users", "users");

    Map<String, String> shop = lake.mysqlSource("orders, baskets");
    RunningJob crm = start("crm", "source.crm", lake.postgresSource("contact", "crm"));
    RunningJob erp = start("erp", "source.erp", sqlServer.source("erp", "users"));
    RunningJob stopped = start("shop", "source.shop", shop);
    RunningJob cancelled = start("cancelled", "source.shop", shop);
    properties.put(
        "uploading",
        Map.of(
            "lake",
            Map.of("path", "s3://" + lake.s3().bucket() + "/uploading"),
            "source.shop",
            shop));
    RunningJob uploading = lake.run(properties.get("uploading"), Optional.empty());

    awaitReads("orders", 3);
    awaitReads("contact", 1);
    awaitReads("users", 1);
    lake.mysql("INSERT INTO orders VALUES (2, 'two')");
    lake.postgres("INSERT INTO contact VALUES (2)");
    sqlServer.execute("erp", List.of("INSERT INTO users VALUES (2)"));
    SmallLake.await("the log", () -> lake.seen("orders").creates() == 3);
    SmallLake.await("the log", () -> lake.seen("contact").creates() == 1);
    SmallLake.await("the log", () -> lake.seen("users").creates() == 1);
    stop("shop", stopped);
    stop("crm", crm);
    stop("erp", erp);
    cancel("cancelled", cancelled);
    cancel("uploading", uploading);
  }

  private RunningJob start(String name, String group, Map<String, String> source) throws Exception {
    Map<String, String> zones = lake.lake(name);
    zones.put("zones", "refined, raw");
    properties.put(name, Map.of("lake", zones, group, source));
    return lake.run(properties.get(name), Optional.empty());
  }

  private void awaitReads(String table, int rows) {
    SmallLake.await("the snapshots", () -> lake.seen(table).reads() == rows);
  }

  private void stop(String name, RunningJob job) throws InterruptedException {
    savepoints.put(name, job.stopWithSavepoint(lake.savepoints(), SmallLake.DEADLINE));
  }

  private void cancel(String name, RunningJob job) throws InterruptedException {
    savepoints.put(name, job.takeSavepoint(lake.savepoints(), SmallLake.DEADLINE));
    job.cancel();
  }

  /** A job, from its savepoint. */
  Restore of(String name) {
    return new Restore(
        Objects.requireNonNull(properties.get(name)),
        Objects.requireNonNull(savepoints.get(name)),
        flink);
  }

  /** How many changes SQL Server has captured. */
  int captured() throws SQLException {
    try (Connection connection = sqlServer.open("erp");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM cdc.users_CT")) {
      row.next();
      return row.getInt(1);
    }
  }

  /** Switches the capture of changes off and on again. */
  void captureAgain() throws SQLException {
    sqlServer.execute(
        "erp",
        List.of(
            "EXEC sys.sp_cdc_disable_table @source_schema = N'dbo', @source_name = N'users',"
                + " @capture_instance = N'users'"));
    sqlServer.capture("erp", "dbo", "users", "again");
  }

  SmallLake lake() {
    return lake;
  }

  SqlServerUnderTest sqlServer() {
    return sqlServer;
  }

  @Override
  public void close() throws Exception {
    lake.close();
    sqlServer.close();
  }
}
