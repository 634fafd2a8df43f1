package io.caudal.local.standstill;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.LakeJob;
import io.caudal.local.chaos.proxy.Relay;
import io.caudal.local.flink.ClusterSettings;
import io.caudal.local.flink.FlinkCluster;
import io.caudal.local.flink.RunningJob;
import io.caudal.local.rows.JdbcDatabase;
import io.caudal.local.server.FreePort;
import io.caudal.local.server.MariaDbServer;
import io.caudal.local.server.PostgresServer;
import java.io.File;
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
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reader that hears nothing, and gets no error either, is started again. */
class StandstillIT {

  private static final Duration DEADLINE = Duration.ofMinutes(5);
  private static final String FOUND = "the log of source.shop stands still";

  @TempDir private Path folder;

  @Test
  void whereTheConnectionsAreHalfOpen() throws Exception {
    try (MariaDbServer mariaDb = MariaDbServer.start(folder.resolve("mariadb"));
        Relay relay = Relay.to(mariaDb.port());
        FlinkCluster cluster = cluster()) {
      mariaDb.createDatabase("shop");
      JdbcDatabase shop = mariaDb.database("shop");
      execute(shop, "CREATE TABLE goods (id int PRIMARY KEY)", "INSERT INTO goods VALUES (1)");
      RunningJob job = run(cluster, source("mysql", relay.port()));
      readSomeLog(cluster, shop);

      relay.silence();
      execute(shop, "INSERT INTO goods VALUES (3)");
      await(() -> job.lastFailure().isPresent());
      awaitChange(cluster);
      job.cancel();
    }
  }

  /** The end of a connection is a failure, not a standstill. */
  @Test
  void norWhereThePasswordChangedAndTheConnectionsWereCut() throws Exception {
    try (MariaDbServer mariaDb = MariaDbServer.start(folder.resolve("mariadb"));
        FlinkCluster cluster = cluster()) {
      mariaDb.createDatabase("shop");
      JdbcDatabase shop = mariaDb.database("shop");
      execute(shop, "CREATE TABLE goods (id int PRIMARY KEY)", "INSERT INTO goods VALUES (1)");
      Map<String, String> source = source("mysql", mariaDb.port());
      source.put("stall-timeout", "1 h");
      RunningJob job = run(cluster, source);
      readSomeLog(cluster, shop);

      execute(shop, "ALTER USER 'caudal'@'%' IDENTIFIED BY 'another'");
      execute(shop, "KILL CONNECTION USER caudal");
      execute(shop, "INSERT INTO goods VALUES (3)");
      await(() -> job.lastFailure().isPresent());

      execute(shop, "ALTER USER 'caudal'@'%' IDENTIFIED BY 'caudal'");
      awaitChange(cluster);
      job.cancel();
    }
  }

  @Test
  void whereTheServersSideIsStuck() throws Exception {
    try (PostgresServer postgres = PostgresServer.start(folder.resolve("postgres"));
        FlinkCluster cluster = cluster()) {
      postgres.createDatabase("shop");
      JdbcDatabase shop = postgres.database("shop");
      execute(shop, "CREATE TABLE goods (id int PRIMARY KEY)", "INSERT INTO goods VALUES (1)");
      RunningJob job = run(cluster, source("postgres", postgres.port()));
      readSomeLog(cluster, shop);

      String sender =
          texts(shop, "SELECT active_pid::text FROM pg_replication_slots WHERE active").get(0);
      signal("STOP", sender);
      try {
        execute(shop, "INSERT INTO goods VALUES (3)");
        await(() -> job.lastFailure().orElse("").contains(FOUND));
      } finally {
        signal("CONT", sender);
      }
      awaitChange(cluster);
      job.cancel();
    }
  }

  private FlinkCluster cluster() throws Exception {
    return FlinkCluster.start(
        new ClusterSettings(
            folder.resolve("flink"),
            FreePort.next(),
            1,
            Duration.ofSeconds(1),
            Map.of(
                "restart-strategy.type", "exponential-delay",
                "restart-strategy.exponential-delay.initial-backoff", "1 s")));
  }

  private static Map<String, String> source(String engine, int port) {
    Map<String, String> source = new HashMap<>();
    source.put("engine", engine);
    source.put("hostname", "127.0.0.1");
    source.put("port", String.valueOf(port));
    source.put("database", "shop");
    source.put("username", "caudal");
    source.put("password", "caudal");
    source.put("tables", "goods");
    source.put("stall-timeout", "6 s");
    return source;
  }

  private RunningJob run(FlinkCluster cluster, Map<String, String> source) throws Exception {
    StreamExecutionEnvironment environment = cluster.environment(Optional.empty());
    environment.setParallelism(1);
    return cluster.job(
        LakeJob.plan(
                Map.of(
                    "lake",
                    Map.of("path", folder.resolve("lake").toUri().toString()),
                    "source.shop",
                    source))
            .execute(environment));
  }

  /** Waits for the checkpoints, too: after a failure nothing of this is read again. */
  private void readSomeLog(FlinkCluster cluster, JdbcDatabase shop) throws SQLException {
    await(() -> visibleFiles() == 1);
    execute(shop, "INSERT INTO goods VALUES (2)");
    await(() -> visibleFiles() == 2);
    assertThat(cluster.counters().of("goods").creates()).isOne();
  }

  private static void awaitChange(FlinkCluster cluster) {
    await(() -> cluster.counters().of("goods").creates() > 1);
  }

  private int visibleFiles() {
    int files = 0;
    for (File day : listed(folder.resolve("lake/refined/goods").toFile())) {
      for (File file : listed(day)) {
        files += file.getName().startsWith("part-") ? 1 : 0;
      }
    }
    return files;
  }

  private static File[] listed(File directory) {
    return Objects.requireNonNullElse(directory.listFiles(), new File[0]);
  }

  private static void await(Callable<Boolean> condition) {
    Awaitility.await().atMost(DEADLINE).until(condition);
  }

  private static void signal(String name, String process) throws Exception {
    assertThat(new ProcessBuilder("kill", "-" + name, process).start().waitFor()).isZero();
  }

  private static List<String> texts(JdbcDatabase database, String query) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Connection connection = database.open();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        texts.add(row.getString(1));
      }
    }
    return texts;
  }

  private static void execute(JdbcDatabase database, String... statements) throws SQLException {
    database.execute(List.of(statements));
  }
}
