package io.caudal.source.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.config.Problem;
import io.caudal.config.Settings;
import io.caudal.config.SourceSettings;
import io.caudal.local.server.PostgresServer;
import io.caudal.source.SourceInspector;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A transaction that stays open when a job starts is named, and the snapshot waits for its end. */
class OpenTransactionIT {

  private static final Duration DEADLINE = Duration.ofMinutes(1);

  @TempDir static Path folder;
  private static PostgresServer server;

  @BeforeAll
  static void start() throws SQLException {
    server = PostgresServer.start(folder);
    server.createDatabase("shop");
    try (Connection connection = open();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE one (id int PRIMARY KEY)");
    }
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void isNamedWhileTheSlotWaits() throws Exception {
    List<String> words = new CopyOnWriteArrayList<>();
    ReplicationSlot slot = new ReplicationSlot(settings("waiting", "caudal"), words::add);
    try (Connection connection = open();
        Statement statement = connection.createStatement()) {
      int process = change(connection, statement);
      FutureTask<Boolean> creation = inBackground(slot);
      Awaitility.await("words").atMost(DEADLINE).until(() -> !words.isEmpty());
      assertThat(words.get(0))
          .startsWith(
              "The snapshot of source.waiting waits for transactions to end: process "
                  + process
                  + " of user application, idle in transaction, open for ")
          .endsWith(" s. Commit or roll back, or SELECT pg_terminate_backend(" + process + ");");
      assertThat(creation).isNotDone();
      connection.commit();
      assertThat(creation.get(1, TimeUnit.MINUTES)).isTrue();
    }
    slot.require();
  }

  @Test
  void doesNotKeepAJobFromBeingCancelled() throws Exception {
    ReplicationSlot slot = new ReplicationSlot(settings("cancelled", "caudal"), words -> {});
    try (Connection connection = open();
        Statement statement = connection.createStatement()) {
      change(connection, statement);
      FutureTask<Boolean> creation = inBackground(slot);
      Awaitility.await("the slot").atMost(DEADLINE).until(() -> slots("caudal_cancelled") == 1);
      creation.cancel(true);
      Awaitility.await("no slot").atMost(DEADLINE).until(() -> slots("caudal_cancelled") == 0);
    }
  }

  /** Whether the user may see the transaction's age ({@code caudal}) or not. */
  @Test
  void isAWarningOfTheCheck() throws Exception {
    server.execute("CREATE ROLE stranger LOGIN REPLICATION PASSWORD 'caudal'");
    try (Connection connection = open();
        Statement statement = connection.createStatement()) {
      int process = change(connection, statement);
      assertThat(warnings("stranger"))
          .containsExactly(
              "warning: source.checked, server: should have no transaction that stays open: the"
                  + " snapshot begins when those have ended that are open when the job starts (found:"
                  + " process "
                  + process
                  + " of user application, in a state hidden from this user, for how long is hidden"
                  + " from this user; GRANT pg_read_all_stats shows it). Commit it or roll it back,"
                  + " or SELECT pg_terminate_backend("
                  + process
                  + ");");
      Awaitility.await("the age of the transaction")
          .atMost(DEADLINE)
          .untilAsserted(
              () ->
                  assertThat(warnings("caudal"))
                      .singleElement()
                      .asString()
                      .contains("idle in transaction, open for 1"));
    }
    assertThat(warnings("caudal")).isEmpty();
  }

  private static List<String> warnings(String user) {
    SourceSettings source = settings("checked", user);
    Settings settings = parse("checked", user);
    return SourceInspector.inspect(settings, source).problems().stream()
        .filter(problem -> problem.rule().contains("transaction"))
        .filter(problem -> problem.severity() == Problem.Severity.WARNING)
        .map(problem -> "warning: " + problem)
        .toList();
  }

  private static FutureTask<Boolean> inBackground(ReplicationSlot slot) {
    Callable<Boolean> work =
        () -> {
          slot.create();
          return true;
        };
    FutureTask<Boolean> creation = new FutureTask<>(work);
    new Thread(creation, "creation").start();
    return creation;
  }

  private static int change(Connection connection, Statement statement) throws SQLException {
    connection.setAutoCommit(false);
    statement.execute("INSERT INTO one SELECT coalesce(max(id), 0) + 1 FROM one");
    return number(statement, "SELECT pg_backend_pid()");
  }

  private static int slots(String name) throws SQLException {
    try (Connection connection = open();
        Statement statement = connection.createStatement()) {
      return number(
          statement, "SELECT count(*) FROM pg_replication_slots WHERE slot_name = '" + name + "'");
    }
  }

  private static int number(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getInt(1);
    }
  }

  private static SourceSettings settings(String name, String user) {
    return parse(name, user).source(name);
  }

  private static Settings parse(String name, String user) {
    return Settings.parse(
        Map.of(
            "lake",
            Map.of("path", "file:///none"),
            "source." + name,
            Map.of(
                "engine",
                "postgres",
                "hostname",
                server.host(),
                "port",
                String.valueOf(server.port()),
                "database",
                "shop",
                "username",
                user,
                "password",
                "caudal",
                "tables",
                "one")));
  }

  private static Connection open() throws SQLException {
    return DriverManager.getConnection(
        server.jdbcUrl("shop"), server.application().user(), server.application().password());
  }
}
