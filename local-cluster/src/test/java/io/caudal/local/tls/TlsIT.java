package io.caudal.local.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caudal.LakeJob;
import io.caudal.config.ProblemsException;
import io.caudal.local.flink.ClusterSettings;
import io.caudal.local.flink.FlinkCluster;
import io.caudal.local.flink.RunningJob;
import io.caudal.local.rows.JdbcDatabase;
import io.caudal.local.server.FreePort;
import io.caudal.local.server.MariaDbServer;
import io.caudal.local.server.PostgresServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that let the job in over TLS only, with certificates of an authority of their own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class TlsIT {

  private static final Duration DEADLINE = Duration.ofMinutes(5);

  @TempDir static Path folder;
  private Authority trusted;
  private Authority another;
  private MariaDbServer mariaDb;
  private PostgresServer postgres;

  @BeforeAll
  void startServers() throws Exception {
    trusted = Authority.create(folder.resolve("authorities"), "trusted");
    another = Authority.create(folder.resolve("authorities"), "another");
    ServerCertificate server = trusted.certify("localhost");
    mariaDb =
        MariaDbServer.start(
            folder.resolve("mariadb"),
            List.of("--ssl-cert=" + server.certificate(), "--ssl-key=" + server.key()));
    mariaDb.createDatabase("shop");
    mariaDb.execute("ALTER USER 'caudal'@'%' REQUIRE SSL");
    postgres = PostgresServer.start(folder.resolve("postgres"));
    postgres.createDatabase("shop");
    Path rules = postgres.folder().resolve("data/pg_hba.conf");
    Files.writeString(
        rules,
        "hostnossl all caudal all reject\n"
            + "hostnossl replication caudal all reject\n"
            + Files.readString(rules));
    postgres.execute(
        "ALTER SYSTEM SET ssl_cert_file = '" + server.certificate() + "'",
        "ALTER SYSTEM SET ssl_key_file = '" + server.key() + "'",
        "ALTER SYSTEM SET ssl = on",
        "SELECT pg_reload_conf()");
    for (JdbcDatabase database : List.of(mariaDb.database("shop"), postgres.database("shop"))) {
      execute(database, "CREATE TABLE goods (id int PRIMARY KEY)");
      execute(database, "INSERT INTO goods VALUES (1)");
    }
  }

  @AfterAll
  void stopServers() {
    postgres.close();
    mariaDb.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"mysql", "postgres"})
  void snapshotAndLogAreEncrypted(String engine) throws Exception {
    Map<String, String> source = source(engine, "localhost", "verify-full", trusted);
    try (FlinkCluster cluster =
        FlinkCluster.start(
            new ClusterSettings(
                folder.resolve("flink-" + engine),
                FreePort.next(),
                1,
                Duration.ofSeconds(1),
                Map.of("restart-strategy.type", "none")))) {
      StreamExecutionEnvironment environment = cluster.environment(Optional.empty());
      environment.setParallelism(1);
      RunningJob job = cluster.job(plan(source).execute(environment));
      await(job, () -> cluster.counters().of("goods").reads() == 1);
      execute(database(engine), "INSERT INTO goods VALUES (2)");
      await(job, () -> cluster.counters().of("goods").creates() == 1);
      job.cancel();
    }
    execute(database(engine), "DELETE FROM goods WHERE id = 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mysql", "postgres"})
  void anAuthorityThatIsNotTrustedIsRefused(String engine) {
    assertThatThrownBy(() -> plan(source(engine, "localhost", "verify-ca", another)))
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining("source.shop / ssl-mode");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mysql", "postgres"})
  void anotherNameIsRefusedOnlyWhereItIsVerified(String engine) throws Exception {
    plan(source(engine, "127.0.0.1", "verify-ca", trusted));
    assertThatThrownBy(() -> plan(source(engine, "127.0.0.1", "verify-full", trusted)))
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining("source.shop / ssl-mode");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mysql", "postgres"})
  void theServersLetNobodyInWithout(String engine) {
    assertThatThrownBy(() -> plan(source(engine, "localhost", "disable", trusted)))
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining("source.shop / ");
  }

  private LakeJob plan(Map<String, String> source) {
    return LakeJob.plan(
        Map.of(
            "lake",
            Map.of("path", folder.resolve("lake-" + source.get("engine")).toUri().toString()),
            "source.shop",
            source));
  }

  private Map<String, String> source(String engine, String host, String mode, Authority authority) {
    Map<String, String> source = new HashMap<>();
    source.put("engine", engine);
    source.put("hostname", host);
    source.put("port", String.valueOf(engine.equals("mysql") ? mariaDb.port() : postgres.port()));
    source.put("database", "shop");
    source.put("username", "caudal");
    source.put("password", "caudal");
    source.put("tables", "goods");
    source.put("ssl-mode", mode);
    if (!mode.equals("disable")) {
      source.put("ssl-root-certificate", authority.certificate().toString());
    }
    return source;
  }

  private JdbcDatabase database(String engine) {
    return engine.equals("mysql") ? mariaDb.database("shop") : postgres.database("shop");
  }

  private static void await(RunningJob job, Callable<Boolean> condition) {
    Awaitility.await()
        .atMost(DEADLINE)
        .failFast(() -> assertThat(job.lastFailure()).isEmpty())
        .until(condition);
  }

  private static void execute(JdbcDatabase database, String sql) throws SQLException {
    try (Connection connection = database.open();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
