package io.caudal.local.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.caudal.local.distribution.FlinkProcesses;
import io.caudal.local.distribution.JavaRuntime;
import io.caudal.local.rows.JdbcDatabase;
import io.caudal.local.server.Folders;
import io.caudal.local.server.MariaDbServer;
import io.caudal.local.server.OpenUploads;
import io.caudal.local.server.PostgresServer;
import io.caudal.local.server.S3Server;
import io.caudal.local.server.SqlServer;
import io.caudal.local.sqlserver.TestedSqlServer;
import io.caudal.local.tickit.TickitData;
import io.caudal.local.tickit.TickitDatabases;
import io.caudal.local.tickit.TickitLoader;
import io.caudal.local.tickit.TickitTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar on a cluster of processes that has nothing but Flink in its lib folder. */
final class JobJarRunIT {

  private static final Duration DEADLINE = Duration.ofMinutes(5);
  private static final double SCALE = 0.02;

  @TempDir private Path folder;

  @Test
  void runsOnPlainFlink() throws Exception {
    JavaRuntime java = JavaRuntime.likeManagedFlink();
    System.out.println(
        "The job's jar runs on Java "
            + java.version()
            + (java.isLikeManagedFlink() ? "" : ", for want of a Java 11 (set JAVA_11_HOME)"));
    try (MariaDbServer mysql = MariaDbServer.start(folder.resolve("mysql"));
        PostgresServer postgres = PostgresServer.start(folder.resolve("postgres"));
        SqlServer sqlServer = TestedSqlServer.start(folder.resolve("sqlserver"), "crm");
        S3Server s3 = S3Server.start(folder.resolve("s3"))) {
      TickitDatabases databases = databases(mysql, postgres, sqlServer);
      Map<TickitTable, Long> rows =
          TickitLoader.load(databases, TickitData.scaled(SCALE), (table, loaded, ofRows) -> {});
      Path properties = properties(mysql, postgres, sqlServer, s3, 1);
      try (FlinkProcesses flink =
          FlinkProcesses.start(folder.resolve("flink"), java, settings(s3))) {
        flink.startTaskManager();
        String job = run(flink, List.of(), properties);
        assertThat(flink.rest().checkpointsAfterTasksFinish(job)).isFalse();
        rows.forEach((table, count) -> await(flink, job, () -> count(s3, table, "r") == count));

        execute(databases.of("mysql"), "UPDATE sales SET qtysold = 9 WHERE salesid = 1");
        execute(databases.of("postgres"), "DELETE FROM venue WHERE venueid = 1");
        await(flink, job, () -> count(s3, TickitTable.SALES, "u") == 1);
        await(flink, job, () -> count(s3, TickitTable.VENUE, "d") == 1);
        execute(databases.of("sqlserver"), "UPDATE users SET city = N'x' WHERE userid = 1");
        await(flink, job, () -> count(s3, TickitTable.USERS, "u") == 1);

        String savepoint = flink.commandLine().stop(job, folder.resolve("savepoints"));
        execute(databases.of("mysql"), "DELETE FROM sales WHERE salesid = 1");
        execute(databases.of("postgres"), "UPDATE category SET catdesc = 'x' WHERE catid = 1");
        Path begunAnew = properties(mysql, postgres, sqlServer, s3, 2);
        String restored = run(flink, List.of("--fromSavepoint", savepoint), begunAnew);
        await(flink, restored, () -> count(s3, TickitTable.SALES, "d") == 1);
        long venues = rows.getOrDefault(TickitTable.VENUE, 0L);
        await(flink, restored, () -> count(s3, TickitTable.VENUE, "r") == 2 * venues - 1);
        execute(databases.of("postgres"), "DELETE FROM category WHERE catid = 1");
        await(flink, restored, () -> count(s3, TickitTable.CATEGORY, "d") == 1);
        assertThat(count(s3, TickitTable.SALES, "r")).isEqualTo(rows.get(TickitTable.SALES));
        execute(databases.of("sqlserver"), "DELETE FROM users WHERE userid = 1");
        await(flink, restored, () -> count(s3, TickitTable.USERS, "d") == 1);
        flink.commandLine().stop(restored, folder.resolve("savepoints"));

        assertThat(count(s3, TickitTable.SALES, "u")).isEqualTo(1);
        try (JobJar jar = JobJar.open(JobJar.path())) {
          assertThat(MissingClasses.of(flink.logs(), jar)).isEmpty();
        }
        assertThat(OpenUploads.of(s3, "tickit/")).isEmpty();
        try (Stream<Path> logs = Files.list(flink.logs())) {
          assertThat(logs)
              .as("the restored job has looked for what a failure left, and was let")
              .allSatisfy(log -> assertThat(log).content().doesNotContain("unfinished stay"));
        }
      }
    }
  }

  private static TickitDatabases databases(
      MariaDbServer mysql, PostgresServer postgres, SqlServer sqlServer) {
    mysql.createDatabase("tickit");
    postgres.createDatabase("saas");
    return TickitDatabases.of(
        mysql.database("tickit"), postgres.database("saas"), sqlServer.database("crm"));
  }

  /** The job's properties, with that history of the source for PostgreSQL. */
  private Path properties(
      MariaDbServer mysql, PostgresServer postgres, SqlServer sqlServer, S3Server s3, int history)
      throws IOException {
    List<Map<String, Object>> groups =
        List.of(
            group("lake", Map.of("path", "s3://" + s3.bucket() + "/tickit")),
            group(
                "source.mysql",
                Map.of(
                    "engine", "mysql",
                    "hostname", mysql.host(),
                    "port", Integer.toString(mysql.port()),
                    "database", "tickit",
                    "username", mysql.cdc().user(),
                    "password", mysql.cdc().password())),
            group(
                "source.postgres",
                Map.of(
                    "engine", "postgres",
                    "hostname", postgres.host(),
                    "port", Integer.toString(postgres.port()),
                    "database", "saas",
                    "history", Integer.toString(history),
                    "username", postgres.cdc().user(),
                    "password", postgres.cdc().password())),
            group(
                "source.sqlserver",
                Map.of(
                    "engine", "sqlserver",
                    "hostname", sqlServer.host(),
                    "port", Integer.toString(sqlServer.port()),
                    "database", "crm",
                    "username", sqlServer.cdc().user(),
                    "password", sqlServer.cdc().password())));
    Path file = folder.resolve("properties.json");
    new ObjectMapper().writeValue(file.toFile(), groups);
    return file;
  }

  private static Map<String, Object> group(String id, Map<String, String> properties) {
    return Map.of("PropertyGroupId", id, "PropertyMap", properties);
  }

  /** As Managed Service for Apache Flink sets them, but for the shorter interval. */
  private Map<String, String> settings(S3Server s3) {
    Map<String, String> settings = new HashMap<>(s3.flinkSettings());
    settings.put("execution.checkpointing.interval", "2 s");
    settings.put("execution.checkpointing.dir", folder.resolve("checkpoints").toUri().toString());
    settings.put("execution.checkpointing.incremental", "true");
    settings.put("pipeline.generic-types", "false");
    settings.put("state.backend.type", "rocksdb");
    return settings;
  }

  private static String run(FlinkProcesses flink, List<String> options, Path properties) {
    return flink
        .commandLine()
        .run(JobJar.path(), options, List.of("--properties", properties.toString()));
  }

  private static void await(FlinkProcesses flink, String job, Condition condition) {
    Awaitility.await()
        .atMost(DEADLINE)
        .failFast(
            () -> {
              String failures = flink.rest().failures(job);
              if (!failures.isEmpty()) {
                throw new AssertionError(failures);
              }
            })
        .until(condition::holds);
  }

  private static void execute(JdbcDatabase database, String sql) throws SQLException {
    try (Connection connection = database.open();
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isEqualTo(1);
    }
  }

  /** How many changes of an operation the lake holds. */
  private static long count(S3Server s3, TickitTable table, String operation) throws SQLException {
    Path data = s3.dataDirectory().resolve("tickit/refined").resolve(table.lakeTable());
    if (!holdsFiles(data)) {
      return 0;
    }
    try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckDb.createStatement();
        ResultSet result =
            statement.executeQuery(
                "SELECT count(*) FROM read_parquet('%s/**/part-*.parquet') WHERE cdc_op = '%s'"
                    .formatted(data, operation))) {
      result.next();
      return result.getLong(1);
    }
  }

  private static boolean holdsFiles(Path table) {
    try {
      return Folders.files(table).stream().anyMatch(file -> file.toString().endsWith(".parquet"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Something that comes true. */
  private interface Condition {
    boolean holds() throws SQLException;
  }
}
