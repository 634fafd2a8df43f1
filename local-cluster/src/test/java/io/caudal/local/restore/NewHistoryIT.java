package io.caudal.local.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caudal.config.ProblemsException;
import io.caudal.local.flink.RunningJob;
import io.caudal.local.sqlserver.SqlServerUnderTest;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Histories that begin anew in the lake that they were in: the lake's current state is the source's
 * again, whatever happened in between. One job of three sources goes through all of it.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init")
final class NewHistoryIT {

  private static final int ROWS = 3000;
  private static final String LAKE = "lake";

  @TempDir private static Path folder;
  private static SmallLake lake;
  private static SqlServerUnderTest sqlServer;
  private static RunningJob job;

  private static final Map<String, Map<String, String>> PROPERTIES = new HashMap<>();
  private static final NumberedRows SHOP = new NumberedRows("shop_orders", () -> lake.mysql());
  private static final NumberedRows CRM = new NumberedRows("crm_orders", () -> lake.postgres());
  private static final NumberedRows ERP =
      new NumberedRows("erp_orders", () -> sqlServer.open("erp"));
  private static final NumberedRows SHOP_FEW = new NumberedRows("shop_few", () -> lake.mysql());
  private static final NumberedRows CRM_FEW = new NumberedRows("crm_few", () -> lake.postgres());
  private static final NumberedRows ERP_FEW =
      new NumberedRows("erp_few", () -> sqlServer.open("erp"));
  private static final List<NumberedRows> MANY = List.of(SHOP, CRM, ERP);
  private static final List<NumberedRows> FEW = List.of(SHOP_FEW, CRM_FEW, ERP_FEW);

  @BeforeAll
  static void start() throws Exception {
    sqlServer = SqlServerUnderTest.start();
    sqlServer.createDatabase("erp");
    lake =
        SmallLake.start(
            folder,
            Duration.ofSeconds(1),
            Map.of(
                "restart-strategy.type", "fixed-delay",
                "restart-strategy.fixed-delay.attempts", "1000",
                "restart-strategy.fixed-delay.delay", "500 ms"));
    lake.mysql(SHOP.create(), SHOP_FEW.create());
    for (NumberedRows table : List.of(CRM, CRM_FEW)) {
      lake.postgres(table.create(), "ALTER TABLE " + table.name() + " OWNER TO application");
    }
    for (NumberedRows table : List.of(ERP, ERP_FEW)) {
      sqlServer.execute("erp", List.of(table.create()));
      sqlServer.capture("erp", "dbo", table.name(), table.name());
    }
    for (NumberedRows table : MANY) {
      for (int first = 1; first < ROWS; first += 500) {
        table.insert(first, first + 499, "first");
      }
    }
    for (NumberedRows table : FEW) {
      table.insert(1, 3, "first");
    }
    PROPERTIES.put("lake", lake.lake(LAKE));
    PROPERTIES.put("source.shop", lake.mysqlSource("shop_orders, shop_few"));
    PROPERTIES.put("source.crm", lake.postgresSource("crm_orders, crm_few", "crm"));
    PROPERTIES.put("source.erp", sqlServer.source("erp", "erp_orders, erp_few"));
    for (String source : List.of("source.shop", "source.crm", "source.erp")) {
      set(source, "chunk-size", "100");
    }
    set("source.shop", "server-id", "7001-7002");
    run(Optional.empty());
    awaitEqual();
    for (NumberedRows table : MANY) {
      table.update(2901, 2910, "logged");
      table.delete(2911, 2920);
    }
    awaitEqual();
  }

  @AfterAll
  static void stop() throws Exception {
    lake.close();
    sqlServer.close();
  }

  @Test
  @Order(1)
  void ofTwoSourcesWhileAThirdGoesOn() throws Exception {
    String savepoint = stopAndChange("gap");
    for (NumberedRows table : FEW) {
      table.delete(1, 3);
    }
    lake.purgeBinaryLogs();
    for (NumberedRows table : List.of(ERP, ERP_FEW)) {
      captureAnew(table.name());
    }
    assertThatThrownBy(() -> run(Optional.of(savepoint)))
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining("raise \"history\" of source.shop and restore this one")
        .hasMessageContaining("raise \"history\" of source.erp and restore this one");

    set("source.shop", "history", "2");
    set("source.erp", "history", "2");
    long read = lake.seen(SHOP.name()).reads();
    run(Optional.of(savepoint));
    killInSnapshot(SHOP, read);
    awaitEqual();
    assertThat(ends()).containsExactly(1L, 0L, 1L, 1L, 0L, 1L);
    assertThat(lake.changes(LAKE, CRM.name(), "r")).isEqualTo(ROWS);

    goOn();
    assertThat(ends()).containsExactly(1L, 0L, 1L, 1L, 0L, 1L);
    assertThat(lake.changes(LAKE, CRM.name(), "r")).isEqualTo(ROWS);
  }

  @Test
  @Order(2)
  void ofASourceWhoseSlotIsGone() throws Exception {
    String savepoint = stopAndChange("other gap");
    lake.postgres("SELECT pg_drop_replication_slot('crm')");
    assertThatThrownBy(() -> run(Optional.of(savepoint)))
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining("raise \"history\" of source.crm and restore this one");

    set("source.crm", "history", "2");
    long read = lake.seen(CRM.name()).reads();
    run(Optional.of(savepoint));
    killInSnapshot(CRM, read);
    awaitEqual();
    assertThat(ends()).containsExactly(1L, 1L, 1L, 1L, 1L, 1L);

    goOn();
    assertThat(ends()).containsExactly(1L, 1L, 1L, 1L, 1L, 1L);
  }

  @Test
  @Order(3)
  void ofAJobThatBeginsWithoutASavepoint() throws Exception {
    stopAndChange("third gap");
    long read = lake.seen(ERP.name()).reads();
    run(Optional.empty());
    killInSnapshot(ERP, read);
    awaitEqual();
    assertThat(ends()).containsExactly(2L, 2L, 2L, 2L, 2L, 2L);

    goOn();
    assertThat(ends()).containsExactly(2L, 2L, 2L, 2L, 2L, 2L);
  }

  @Test
  @Order(4)
  void ofTablesThatWereLeftOutForAWhile() throws Exception {
    for (NumberedRows table : FEW) {
      table.insert(1, 9, "before");
    }
    awaitEqual();
    String with = stopAndChange("fourth gap");
    tables("orders");
    run(Optional.of(with), Map.of("execution.state-recovery.ignore-unclaimed-state", "true"));
    awaitEqual(MANY);
    for (NumberedRows table : FEW) {
      table.delete(1, 4);
      table.insert(2, 2, "meanwhile");
      table.update(5, 5, "meanwhile");
    }
    String without = stopAndChange("fifth gap");
    tables("orders, few");
    run(Optional.of(without));
    awaitEqual();
    assertThat(ends()).containsExactly(2L, 2L, 2L, 3L, 3L, 3L);
    job.cancel();
  }

  private static void run(Optional<String> savepoint) throws Exception {
    run(savepoint, Map.of());
  }

  private static void run(Optional<String> savepoint, Map<String, String> flink) throws Exception {
    job = lake.run(PROPERTIES, savepoint, 2, flink);
  }

  private static void set(String group, String key, String value) {
    Objects.requireNonNull(PROPERTIES.get(group)).put(key, value);
  }

  private static void tables(String names) {
    for (String source : List.of("shop", "crm", "erp")) {
      set("source." + source, "tables", source + "_" + names.replace(", ", ", " + source + "_"));
    }
  }

  /** Deletes, deletes and inserts again, updates and inserts, while no job runs. */
  private static String stopAndChange(String note) throws Exception {
    String savepoint = job.stopWithSavepoint(lake.savepoints(), SmallLake.DEADLINE);
    for (NumberedRows table : MANY) {
      int last = Integer.parseInt(table.rows().get(table.rows().size() - 1).split(" ", 2)[0]);
      table.delete(last - 40, last - 20);
      table.insert(last - 30, last - 25, note);
      table.update(last - 19, last - 10, note);
      table.insert(last + 1, last + 60, note);
    }
    return savepoint;
  }

  /** The new history is one to go on from. */
  private static void goOn() throws Exception {
    for (NumberedRows table : MANY) {
      table.update(1, 5, "logged");
      table.delete(10, 10);
      table.insert(10, 10, "again");
    }
    awaitEqual();
    run(Optional.of(stopAndChange("while it stands")));
    awaitEqual();
  }

  private static void killInSnapshot(NumberedRows table, long readBefore) throws Exception {
    SmallLake.await("the snapshot", () -> lake.seen(table.name()).reads() > readBefore);
    lake.cluster().replaceTaskManager();
  }

  private static void captureAnew(String table) throws SQLException {
    sqlServer.execute(
        "erp",
        List.of(
            "EXEC sys.sp_cdc_disable_table @source_schema = N'dbo', @source_name = N'"
                + table
                + "', @capture_instance = N'"
                + table
                + "'"));
    sqlServer.capture("erp", "dbo", table, table);
  }

  private static void awaitEqual() {
    awaitEqual(MANY);
    awaitEqual(FEW);
  }

  private static void awaitEqual(List<NumberedRows> tables) {
    for (NumberedRows table : tables) {
      Awaitility.await(table.name())
          .atMost(SmallLake.DEADLINE)
          .pollInterval(Duration.ofMillis(500))
          .untilAsserted(
              () ->
                  assertThat(lake.current(LAKE, table.name()))
                      .containsExactlyElementsOf(table.rows()));
    }
  }

  /** How often the end of a later snapshot is in the lake, of each table. */
  private static List<Long> ends() throws SQLException {
    return List.of(
        lake.changes(LAKE, SHOP.name(), "t"),
        lake.changes(LAKE, CRM.name(), "t"),
        lake.changes(LAKE, ERP.name(), "t"),
        lake.changes(LAKE, SHOP_FEW.name(), "t"),
        lake.changes(LAKE, CRM_FEW.name(), "t"),
        lake.changes(LAKE, ERP_FEW.name(), "t"));
  }
}
