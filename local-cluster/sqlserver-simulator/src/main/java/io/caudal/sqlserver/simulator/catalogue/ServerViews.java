package io.caudal.sqlserver.simulator.catalogue;

import io.caudal.sqlserver.simulator.capture.Agent;
import io.caudal.sqlserver.simulator.capture.Captures;
import io.caudal.sqlserver.simulator.capture.ChangeCapture;
import io.caudal.sqlserver.simulator.store.Database;
import io.caudal.sqlserver.simulator.store.Instance;
import io.caudal.sqlserver.simulator.type.Collation;
import io.caudal.sqlserver.simulator.type.SqlType;
import org.jspecify.annotations.Nullable;

/** Views of the whole server: its databases, logins, services and CDC jobs. */
final class ServerViews {

  private static final int COMPATIBILITY = 150;

  private final Instance instance;
  private final Captures captures;

  ServerViews(Instance instance, Captures captures) {
    this.instance = instance;
    this.captures = captures;
  }

  @Nullable SystemView find(String view) {
    return switch (view) {
      case "databases" -> databases();
      case "server_principals" -> PrincipalViews.logins(instance.logins());
      case "dm_server_services" -> services();
      case "configurations" -> configurations();
      case "dm_exec_requests" -> ActivityViews.requests(instance.activity());
      case "dm_exec_sessions" -> ActivityViews.sessions(instance.activity());
      default -> null;
    };
  }

  private SystemView databases() {
    SystemView view =
        new SystemView()
            .column("name", SqlType.SYSNAME)
            .column("database_id", SqlType.INT)
            .column("create_date", SqlType.DATETIME)
            .column("compatibility_level", SqlType.TINYINT)
            .column("collation_name", SqlType.SYSNAME)
            .column("state", SqlType.TINYINT)
            .column("state_desc", SqlType.nvarchar(60))
            .column("snapshot_isolation_state", SqlType.TINYINT)
            .column("is_read_committed_snapshot_on", SqlType.BIT)
            .column("is_cdc_enabled", SqlType.BIT);
    for (Database database : instance.databases()) {
      boolean captured = captures.find(database) != null;
      view.row(
          database.name(),
          database.id(),
          database.created(),
          COMPATIBILITY,
          Collation.NAME,
          0,
          "ONLINE",
          0,
          false,
          captured);
    }
    return view;
  }

  private SystemView services() {
    SystemView view =
        new SystemView()
            .column("servicename", SqlType.nvarchar(256))
            .column("startup_type", SqlType.INT)
            .column("startup_type_desc", SqlType.nvarchar(256))
            .column("status", SqlType.INT)
            .column("status_desc", SqlType.nvarchar(256));
    view.row("SQL Server (MSSQLSERVER)", 2, "Automatic", 4, "Running");
    boolean running = captures.job().agent() == Agent.RUNNING;
    view.row(
        "SQL Server Agent (MSSQLSERVER)",
        2,
        "Automatic",
        running ? 4 : 1,
        running ? "Running" : "Stopped");
    return view;
  }

  private SystemView configurations() {
    SystemView view =
        new SystemView()
            .column("configuration_id", SqlType.INT)
            .column("name", SqlType.nvarchar(35))
            .columns(SqlType.INT, "value", "minimum", "maximum", "value_in_use");
    view.row(103, "user connections", 0, 0, 32767, 0);
    return view;
  }

  SystemView jobs() {
    SystemView view =
        new SystemView()
            .column("database_id", SqlType.INT)
            .column("job_type", SqlType.nvarchar(20))
            .column("job_id", SqlType.GUID)
            .columns(SqlType.INT, "maxtrans", "maxscans")
            .column("continuous", SqlType.BIT)
            .columns(SqlType.BIGINT, "pollinginterval", "retention", "threshold");
    for (Database database : instance.databases()) {
      ChangeCapture capture = captures.find(database);
      if (capture != null && capture.hasJobs()) {
        view.row(
            database.id(), "capture", new java.util.UUID(1, database.id()), 500, 10, true, 5, 0, 0);
        view.row(
            database.id(),
            "cleanup",
            new java.util.UUID(2, database.id()),
            0,
            0,
            false,
            0,
            capture.retentionMinutes(),
            5000);
      }
    }
    return view;
  }
}
