package io.caudal.local.restore;

import io.caudal.config.Zone;
import io.caudal.local.check.Lake;
import io.caudal.local.flink.RunningJob;
import io.caudal.local.sqlserver.SqlServerUnderTest;
import io.caudal.sqlserver.simulator.SimulatorOptions;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The job of which a savepoint is kept of every release: a source of each engine with a table of
 * two rows, one read by the snapshot, one from the log. Its databases can be made again, with the
 * same positions, where that savepoint is restored. SQL Server is simulated even where there is a
 * real one, whose positions nobody can choose.
 */
final class ReleasedJob implements AutoCloseable {

  private static final String LAKE = "released";
  private static final String LSN_BEFORE = "0/8000000";
  private static final String LSN_AFTER = "0/A000000";

  private final SmallLake lake;
  private final SqlServerUnderTest sqlServer;
  private final NumberedRows shop;
  private final NumberedRows crm;
  private final NumberedRows erp;

  private ReleasedJob(SmallLake lake, SqlServerUnderTest sqlServer) {
    this.lake = lake;
    this.sqlServer = sqlServer;
    this.shop = new NumberedRows("shop_orders", lake::mysql);
    this.crm = new NumberedRows("crm_orders", lake::postgres);
    this.erp = new NumberedRows("erp_orders", () -> sqlServer.open("erp"));
  }

  /** The databases with their first rows. */
  static ReleasedJob in(Path folder) throws Exception {
    ReleasedJob job =
        new ReleasedJob(
            SmallLake.start(folder, Duration.ofMillis(500), Map.of()),
            SqlServerUnderTest.simulated(
                SimulatorOptions.defaults().withHeartbeat(Duration.ofDays(1))));
    job.create();
    return job;
  }

  private void create() throws SQLException {
    lake.mysql(shop.create());
    lake.postgres(
        crm.create(),
        "ALTER TABLE crm_orders OWNER TO application",
        "ALTER TABLE crm_orders REPLICA IDENTITY FULL");
    sqlServer.createDatabase("erp");
    sqlServer.execute("erp", List.of(erp.create()));
    sqlServer.capture("erp", "dbo", erp.name(), erp.name());
    for (NumberedRows table : tables()) {
      table.insert(1, 1, "read");
    }
    LogPlaces.reachOffset(lake.mysql());
  }

  List<NumberedRows> tables() {
    return List.of(shop, crm, erp);
  }

  /** The second rows; from here on the logs go where the savepoint's positions are. */
  void log() throws SQLException {
    LogPlaces.passLsn(lake.postgres(), LSN_BEFORE);
    for (NumberedRows table : tables()) {
      table.insert(2, 2, "logged");
    }
  }

  /** The second rows, where a job has read them elsewhere. */
  void logAsRead() throws SQLException {
    lake.postgres(
        "CREATE PUBLICATION crm FOR TABLE crm_orders",
        "SELECT pg_create_logical_replication_slot('crm', 'pgoutput')");
    log();
    LogPlaces.passLsn(lake.postgres(), LSN_AFTER);
  }

  RunningJob run(Optional<String> savepoint) throws Exception {
    Map<String, String> zones = lake.lake(LAKE);
    zones.put("zones", "refined, raw");
    return lake.run(
        Map.of(
            "lake",
            zones,
            "source.shop",
            lake.mysqlSource(shop.name()),
            "source.crm",
            lake.postgresSource(crm.name(), "crm"),
            "source.erp",
            sqlServer.source("erp", erp.name())),
        savepoint);
  }

  /** The changes of a table in the lake, in order. */
  List<String> changes(Zone zone, NumberedRows table) throws SQLException {
    List<String> changes = new ArrayList<>();
    try (Lake opened = Lake.at(lake.files(LAKE));
        Statement statement = opened.connection().createStatement()) {
      if (opened.holds(zone, table.name())) {
        String files = opened.changes(zone, table.name());
        try (ResultSet rows =
            statement.executeQuery(
                "SELECT cdc_op, id, note FROM " + files + " ORDER BY cdc_position")) {
          while (rows.next()) {
            changes.add(rows.getString(1) + " " + rows.getString(2) + " " + rows.getString(3));
          }
        }
      }
    }
    return changes;
  }

  @Override
  public void close() throws Exception {
    lake.close();
    sqlServer.close();
  }
}
