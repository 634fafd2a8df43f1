package io.caudal.local.sqlserver;

import static io.caudal.local.sqlserver.Findings.inspect;
import static io.caudal.local.sqlserver.Findings.problems;
import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.change.TableSchema;
import io.caudal.source.Inspection;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the check finds before a job is started, each with the statement that mends it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InspectionIT {

  private SqlServerUnderTest server;

  @BeforeAll
  void start() throws Exception {
    server = SqlServerUnderTest.start();
    server.createDatabase("shop");
    server.execute(
        "shop",
        List.of(
            "CREATE SCHEMA sales",
            "CREATE TABLE fine ([order] int NOT NULL PRIMARY KEY, name nvarchar(20) NULL,"
                + " price decimal(8,2) NOT NULL, at datetime2(3) NULL, body nvarchar(max) NULL)",
            "CREATE TABLE sales.dark (id int NOT NULL PRIMARY KEY)",
            "CREATE TABLE part (id int NOT NULL PRIMARY KEY)",
            "CREATE TABLE plain (id int NOT NULL)",
            "CREATE TABLE bitten (b varbinary(8) NOT NULL PRIMARY KEY)"));
    for (String table : List.of("fine", "part", "plain", "bitten")) {
      server.capture("shop", "dbo", table, table);
    }
    server.execute("shop", List.of("ALTER TABLE part ADD more int NULL"));
    server.execute("master", List.of("CREATE DATABASE quiet"));
    server.execute("quiet", List.of("CREATE TABLE t (id int NOT NULL PRIMARY KEY)"));
  }

  @AfterAll
  void stop() throws Exception {
    assertThat(server.unknownStatements()).isEmpty();
    server.close();
  }

  @Test
  void aTableInOrderHasItsTypes() {
    Inspection inspection = inspect(server.source("shop", "fine"));
    assertThat(problems(inspection)).isEmpty();
    TableSchema table = inspection.tables().get(0);
    assertThat(table.key()).containsExactly("order");
    assertThat(table.columns())
        .map(column -> column + " " + column.type().asSummaryString())
        .hasSize(5);
    assertThat(table.columns())
        .map(column -> column.name() + " " + column.sourceType())
        .containsExactly(
            "order int",
            "name nvarchar(20)",
            "price decimal(8,2)",
            "at datetime2(3)",
            "body nvarchar(max)");
  }

  @Test
  void allFindingsAtOnce() {
    assertThat(problems(inspect(server.source("shop", "sales.dark, part, bitten"))))
        .containsExactlyInAnyOrder(
            "error: source.crm, table dbo.bitten: must have a key whose first column is a whole"
                + " number, a decimal, a text, a uniqueidentifier, a date or a datetime: the"
                + " connector cuts the snapshot by it (found: b varbinary(8)). Make such a column"
                + " the first of the primary key",
            "error: source.crm, table dbo.part: must have every column captured (found: more not in"
                + " the capture instance part). EXEC sys.sp_cdc_enable_table @source_schema ="
                + " N'dbo', @source_name = N'part', @role_name = NULL, @capture_instance ="
                + " N'part_2';",
            "error: source.crm, table sales.dark: must have its changes captured (found: change"
                + " data capture is off for it). EXEC sys.sp_cdc_enable_table @source_schema ="
                + " N'sales', @source_name = N'dark', @role_name = NULL;");
  }

  @Test
  void aTableWithoutAKeyIsRefused() {
    assertThat(problems(inspect(server.source("shop", "plain"))))
        .singleElement()
        .asString()
        .startsWith("error: source.crm, table dbo.plain: must have a primary key");
  }

  @Test
  void aDatabaseWithoutCaptureIsOneFinding() {
    assertThat(problems(inspect(server.source("quiet", "t"))))
        .containsExactly(
            "error: source.crm, server: must capture changes of the database quiet (found: change"
                + " data capture is off). USE [quiet]; EXEC sys.sp_cdc_enable_db;");
  }

  @Test
  void aDatabaseSpelledOtherwiseIsRefused() {
    assertThat(problems(inspect(server.source("SHOP", "fine"))))
        .containsExactly(
            "error: source.crm / database: must be spelled as the server does (found: SHOP)."
                + " \"database\": \"shop\"");
  }

  @Test
  void aTableThatIsMissingIsNamed() {
    assertThat(problems(inspect(server.source("shop", "fin"))))
        .containsExactly(
            "error: source.crm / tables: must match a table that the user may read (found: dbo.fin,"
                + " which matches none). Did you mean \"fine\"?");
  }

  @Test
  void aWrongPasswordIsOneProblem() {
    Map<String, String> source = server.source("shop", "fine");
    source.put("password", "hunter2");
    assertThat(problems(inspect(source)))
        .containsExactly(
            "error: source.crm / username: must be a user that may log in with the password given"
                + " (found: "
                + source.get("username")
                + "). Correct \"username\" or \"password\"");
  }

  @Test
  void anUnknownDatabaseIsOneProblem() {
    assertThat(problems(inspect(server.source("nowhere", "fine"))))
        .singleElement()
        .asString()
        .startsWith("error: source.crm / database: must be a database that the user may open");
  }

  @Test
  void aClosedPortIsOneProblem() {
    Map<String, String> source = server.source("shop", "fine");
    source.put("hostname", "127.0.0.1");
    source.put("port", "1");
    assertThat(problems(inspect(source)))
        .containsExactly(
            "error: source.crm / hostname: must accept connections (found: 127.0.0.1:1 refuses"
                + " them). Check host and port, and that the server runs");
  }

  @Test
  void anUnknownHostIsOneProblem() {
    Map<String, String> source = server.source("shop", "fine");
    source.put("hostname", "no.such.host.invalid");
    assertThat(problems(inspect(source)))
        .containsExactly(
            "error: source.crm / hostname: must be a host that can be resolved (found:"
                + " no.such.host.invalid). Correct it");
  }

  @Test
  void aHostThatNeverAnswersIsOneProblemSoon() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Map<String, String> source = server.source("shop", "fine");
      source.put("hostname", "127.0.0.1");
      source.put("port", String.valueOf(silent.getLocalPort()));
      source.put("connect-timeout", "2 s");
      long start = System.nanoTime();
      assertThat(problems(inspect(source)))
          .containsExactly(
              "error: source.crm / hostname: must answer within connect-timeout (found: 127.0.0.1:"
                  + silent.getLocalPort()
                  + "). Open the way to it: security group, subnet, firewall");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
    }
  }
}
