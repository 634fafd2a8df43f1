package io.caudal.local.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.change.TableSchema;
import io.caudal.local.server.MariaDbServer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MariaDbInspectionIT {

  @TempDir private static Path folder;

  private static MariaDbServer server;

  @BeforeAll
  static void startServer() {
    server = MariaDbServer.start(folder);
    server.createDatabase("shop");
    server.execute(
        "SET GLOBAL sql_mode = 'STRICT_TRANS_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE'",
        "CREATE TABLE shop.Sales (id INT PRIMARY KEY, price DECIMAL(8,2), sold DATETIME(6))",
        "CREATE TABLE shop.plain (id INT NOT NULL, note INT)",
        "CREATE VIEW shop.latest AS SELECT 1 AS one",
        "CREATE TABLE shop.odd (id INT PRIMARY KEY, u UUID, s VARCHAR(9) CHARACTER SET swe7,"
            + " h INT INVISIBLE, `a b` INT, cdc_op INT)",
        "CREATE TABLE shop.ver (id INT PRIMARY KEY) WITH SYSTEM VERSIONING",
        "CREATE USER weak IDENTIFIED BY 'weak'",
        "GRANT SELECT (id) ON shop.Sales TO weak");
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  private static Inspected shop(String tables) {
    return Inspected.of(server, "shop").with("tables", tables);
  }

  @Test
  void findsTheTableAsTheLakeGetsIt() {
    TableSchema table = shop("S*").inspection().tables().get(0);
    assertThat(table.lakeTable()).isEqualTo("sales");
    assertThat(table.key()).containsExactly("id");
    assertThat(shop("S*").columns())
        .containsExactly("id INT", "price DECIMAL(8, 2)", "sold TIMESTAMP(6)");
    assertThat(shop("S*").problems())
        .containsExactly(
            "warning: source.db, table shop.Sales: timestamps have milliseconds in the refined"
                + " zone, and these columns have more digits (found: sold). To keep every digit:"
                + " CAST(sold AS STRING) in table-sql/db/Sales.sql");
  }

  @Test
  void refusesATableWithoutKeyUntilTheSettingsNameOne() {
    assertThat(shop("plain").problems())
        .containsExactly(
            "error: source.db, table shop.plain: must have a primary key: without one, changes of a"
                + " row cannot be told from those of another (found: none). Add one, or name columns"
                + " that are unique and not null: group table.db.shop.plain, \"key-columns\":"
                + " \"...\"");
    assertThat(shop("plain").with("table.db.plain", "key-columns", "id").problems()).isEmpty();
    assertThat(shop("plain").with("table.db.plain", "key-columns", "note, nr").problems())
        .containsExactly(
            "error: table.db.shop.plain / key-columns: must name columns that are never null (found:"
                + " note, which may be null). ALTER TABLE so that the column is NOT NULL, or name"
                + " others",
            "error: table.db.shop.plain / key-columns: must name columns that the log of shop.plain"
                + " has (found: nr). Its columns are id, note");
  }

  @Test
  void tellsWhatPatternsDoNotMatch() {
    assertThat(shop("Sale, latest, x*, ver").problems())
        .containsExactly(
            "error: source.db / tables: must match a table that the user may read (found: shop.Sale,"
                + " which matches none). Did you mean \"Sales\"?",
            "error: source.db / tables: must name tables whose changes the database logs (found:"
                + " shop.latest, which is a view). Name a table, or leave it out",
            "error: source.db / tables: must match a table that the user may read (found: shop.x*,"
                + " which matches none). There are, for instance, Sales, odd, plain",
            "error: source.db / tables: must name tables whose changes the database logs (found:"
                + " shop.ver, which is a system-versioned table, whose log mixes rows with their"
                + " history). ALTER TABLE shop.ver DROP SYSTEM VERSIONING;");
  }

  @Test
  void refusesColumnsThatWouldNotArriveAsTheyAre() {
    assertThat(shop("odd").with("lake", "zones", "refined, raw").problems())
        .containsExactly(
            "error: source.db, column shop.odd.u: must be of a type that can be captured exactly"
                + " (found: uuid; the connector fails on it). Move it into a table that is not"
                + " captured",
            "error: source.db, column shop.odd.s: must be of a type that can be captured exactly"
                + " (found: varchar(9); its character set swe7 is unknown to Java). ALTER TABLE"
                + " shop.odd CONVERT TO CHARACTER SET utf8mb4;",
            "error: source.db, column shop.odd.h: must be of a type that can be captured exactly"
                + " (found: int(11); an invisible column, which the snapshot would read as null)."
                + " ALTER TABLE shop.odd ALTER COLUMN h SET VISIBLE;",
            "error: source.db, column shop.odd.a b: must have a name of at most 255 lower-case"
                + " letters, digits and underscores, since the raw zone gets it as it is (found: a"
                + " b). Rename it in the database, or take raw out of \"zones\"",
            "error: source.db, column shop.odd.cdc_op: must not have the name of a column that every"
                + " table of the lake gets (found: cdc_op). Rename it in the database");
  }

  @Test
  void tellsWhichPrivilegesAreMissing() {
    assertThat(shop("Sales").with("username", "weak").with("password", "weak").problems())
        .contains(
            "error: source.db / username: must be a user with the privilege BINLOG MONITOR (found:"
                + " weak). GRANT BINLOG MONITOR ON *.* TO weak;",
            "error: source.db / username: must be a user with the privilege REPLICATION SLAVE (found:"
                + " weak). GRANT REPLICATION SLAVE ON *.* TO weak;",
            "error: source.db, table shop.Sales: must be readable in every column (found: SELECT is"
                + " denied to weak). GRANT SELECT ON `shop`.`Sales` TO weak;");
  }

  @Test
  void tellsOfTakenServerIdsAndLostPositions() {
    assertThat(
            shop("plain")
                .with("table.db.plain", "key-columns", "id")
                .with("server-id", "1-4")
                .problems())
        .containsExactly(
            "error: source.db / server-id: must be numbers that neither the server nor one of its"
                + " replicas has (found: 1-4, of which is taken: 1). Choose another range of the same"
                + " width");
    List<String> problems =
        shop("plain")
            .with("table.db.plain", "key-columns", "id")
            .with("startup", "position")
            .with("startup.binlog-file", "binlog.999999")
            .with("startup.binlog-position", "4")
            .problems();
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0))
        .startsWith(
            "error: source.db / startup.binlog-file: must be a place that the server's log still has"
                + " (found: binlog.999999). Its files are binlog.000001");
  }

  @Test
  void readsTheServersVariables() {
    server.execute("SET GLOBAL binlog_row_image = 'MINIMAL'", "SET GLOBAL expire_logs_days = 0.5");
    try {
      assertThat(shop("Sales").problems())
          .contains(
              "error: source.db, server: must log every column of a row (found: binlog_row_image ="
                  + " MINIMAL). SET GLOBAL binlog_row_image = 'FULL'; and the same in my.cnf",
              "warning: source.db, server: should keep its binary log for a day or more: a job that"
                  + " was stopped for longer than that cannot go on from its savepoint (found:"
                  + " binlog_expire_logs_seconds = 43200). SET GLOBAL binlog_expire_logs_seconds ="
                  + " '604800'; and the same in my.cnf");
    } finally {
      server.execute("SET GLOBAL binlog_row_image = 'FULL'", "SET GLOBAL expire_logs_days = 0");
    }
  }
}
