package io.caudal.initialisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.LakeJob;
import io.caudal.config.Problem;
import io.caudal.local.aws.SecretsManagerDouble;
import io.caudal.local.server.MariaDbServer;
import io.caudal.local.server.PostgresServer;
import io.caudal.local.sqlserver.SqlServerUnderTest;
import io.caudal.sqlserver.simulator.Hosting;
import io.caudal.sqlserver.simulator.SimulatorOptions;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What it has done must satisfy the job's own check, which creates nothing. */
final class InitialiseFunctionIT {

  @TempDir private Path folder;
  private SecretsManagerDouble secrets;

  @BeforeEach
  void start() {
    secrets = SecretsManagerDouble.start();
  }

  @AfterEach
  void stop() {
    secrets.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"NO_ZERO_DATE", "NO_BACKSLASH_ESCAPES"})
  void givesMySqlTheUserThatTheJobNeeds(String mode) throws Exception {
    try (MariaDbServer server =
        MariaDbServer.start(folder, List.of("--sql-mode=STRICT_TRANS_TABLES," + mode))) {
      server.createDatabase("shop");
      execute(
          server.database("shop").open(),
          "CREATE TABLE goods (id int PRIMARY KEY, name varchar(20))");
      secrets.keep("master", server.admin().user(), server.admin().password());
      Map<String, String> environment = environment("MYSQL", server.port(), "shop");

      for (String password : List.of("First'1\\", "Second")) {
        secrets.keep("reader", "newcomer", password);

        Map<String, List<String>> done = new InitialiseFunction(environment).handle(Map.of());

        assertThat(done.get("mysql"))
            .containsExactly(
                "user 'newcomer'@'%' has the password of its secret",
                "it may read shop and the binary log",
                "not on RDS: how long the binary log is kept is the server's own setting");
        assertThat(warnings("mysql", server.port(), "shop", password)).isEmpty();
      }
    }
  }

  /** A double of the procedure that RDS has, and of the table that it fills. */
  @Test
  void letsRdsKeepTheBinaryLog() throws Exception {
    try (MariaDbServer server = MariaDbServer.start(folder)) {
      server.createDatabase("shop");
      server.execute(
          "CREATE TABLE mysql.rds_configuration (name varchar(100), value varchar(100))");
      server.execute(
          "CREATE PROCEDURE mysql.rds_set_configuration(key_ varchar(100), value_ int)"
              + " INSERT INTO mysql.rds_configuration VALUES (key_, value_)");
      secrets.keep("master", server.admin().user(), server.admin().password());
      secrets.keep("reader", "newcomer", "Secret#1");

      List<String> done =
          new InitialiseFunction(environment("MYSQL", server.port(), "shop"))
              .handle(Map.of())
              .get("mysql");

      assertThat(done).contains("the binary log is kept for 168 hours");
    }
  }

  @Test
  void givesPostgresTheUserAndThePublicationThatTheJobNeeds() throws Exception {
    try (PostgresServer server = PostgresServer.start(folder)) {
      server.createDatabase("crm");
      execute(
          server.database("crm").open(),
          "CREATE TABLE goods (id int PRIMARY KEY, name varchar(20))",
          "CREATE TABLE notes (note text)",
          "CREATE SCHEMA \"Billing\"",
          "CREATE TABLE \"Billing\".\"Invoice\" (id int PRIMARY KEY)");
      secrets.keep("master", server.admin().user(), server.admin().password());
      Map<String, String> environment = environment("POSTGRES", server.port(), "crm");
      secrets.keep("reader", "newcomer", "First'1\\");

      assertThat(new InitialiseFunction(environment).handle(Map.of()).get("postgres"))
          .containsExactlyInAnyOrder(
              "user \"newcomer\" has the password of its secret",
              "it may read crm and replicate",
              "publication caudal_postgres has, new: public.goods, \"Billing\".\"Invoice\"",
              "left out: public.notes has no primary key. ALTER TABLE public.notes REPLICA"
                  + " IDENTITY FULL; and call this again");
      assertThat(warnings("postgres", server.port(), "crm", "First'1\\")).isEmpty();

      execute(
          server.database("crm").open(),
          "ALTER TABLE notes REPLICA IDENTITY FULL",
          "CREATE TABLE orders (id int PRIMARY KEY)");
      secrets.keep("reader", "newcomer", "Second");

      assertThat(new InitialiseFunction(environment).handle(Map.of()).get("postgres"))
          .contains("publication caudal_postgres has, new: public.notes, public.orders");
      assertThat(warnings("postgres", server.port(), "crm", "Second")).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void givesSqlServerTheUserAndTheCaptureThatTheJobNeeds(Hosting hosting) throws Exception {
    try (SqlServerUnderTest server =
        hosting == Hosting.OWN
            ? SqlServerUnderTest.start()
            : SqlServerUnderTest.simulated(SimulatorOptions.defaults().withHosting(hosting))) {
      server.execute("master", List.of("DROP DATABASE IF EXISTS [erp]"));
      Map<String, String> master = server.source("master", "goods");
      secrets.keep(
          "master", master.getOrDefault("username", ""), master.getOrDefault("password", ""));
      Map<String, String> environment =
          new HashMap<>(environment("SQLSERVER", server.port(), "erp"));
      environment.put("SQLSERVER_HOST", server.host());
      environment.put("SQLSERVER_TABLES", "goods, b*.*");
      secrets.keep("reader", "newcomer", "First'1");

      assertThat(new InitialiseFunction(environment).handle(Map.of()).get("sqlserver"))
          .containsExactly(
              "database erp is there, empty",
              "login [newcomer] has the password of its secret",
              "changes of erp are captured",
              "it may read erp and its changes",
              "it may see the Agent, and what the server works on",
              "it may see how long changes are kept");

      server.execute(
          "erp",
          List.of(
              "CREATE TABLE goods (id int NOT NULL PRIMARY KEY)",
              "CREATE TABLE other (id int NOT NULL PRIMARY KEY)",
              "CREATE SCHEMA billing",
              "CREATE TABLE billing.invoice (id int NOT NULL PRIMARY KEY)"));
      secrets.keep("reader", "newcomer", "Second#2");

      assertThat(new InitialiseFunction(environment).handle(Map.of()).get("sqlserver"))
          .containsExactly(
              "login [newcomer] has the password of its secret",
              "changes of billing.invoice are captured, new",
              "changes of dbo.goods are captured, new",
              "they are kept for 10080 minutes",
              "it may read erp and its changes",
              "it may see the Agent, and what the server works on",
              "it may see how long changes are kept");
      assertThat(warnings("sqlserver", server.port(), "erp", "Second#2")).isEmpty();
      assertThat(server.unknownStatements()).isEmpty();
    }
  }

  private static Map<String, String> environment(String engine, int port, String database) {
    return Map.of(
        engine + "_HOST",
        "127.0.0.1",
        engine + "_PORT",
        String.valueOf(port),
        engine + "_DATABASE",
        database,
        engine + "_TLS",
        "prefer",
        engine + "_MASTER_SECRET",
        SecretsManagerDouble.arn("master"),
        engine + "_READER_SECRET",
        SecretsManagerDouble.arn("reader"));
  }

  private List<String> warnings(String engine, int port, String database, String password) {
    return LakeJob.plan(
            Map.of(
                "lake",
                Map.of("path", folder.resolve("lake").toUri().toString()),
                "source." + engine,
                Map.of(
                    "engine",
                    engine,
                    "hostname",
                    "127.0.0.1",
                    "port",
                    String.valueOf(port),
                    "database",
                    database,
                    "tables",
                    "goods",
                    "username",
                    "newcomer",
                    "password",
                    password)))
        .warnings()
        .stream()
        .map(Problem::toString)
        .toList();
  }

  private static void execute(Connection connection, String... statements) throws SQLException {
    try (connection;
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
