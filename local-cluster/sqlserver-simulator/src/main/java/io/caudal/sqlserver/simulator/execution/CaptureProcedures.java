package io.caudal.sqlserver.simulator.execution;

import io.caudal.sqlserver.simulator.capture.CaptureErrors;
import io.caudal.sqlserver.simulator.capture.CaptureInstance;
import io.caudal.sqlserver.simulator.capture.CaptureRequest;
import io.caudal.sqlserver.simulator.capture.ChangeCapture;
import io.caudal.sqlserver.simulator.catalogue.CaptureHelp;
import io.caudal.sqlserver.simulator.catalogue.SystemView;
import io.caudal.sqlserver.simulator.sql.Statement;
import io.caudal.sqlserver.simulator.store.Database;
import io.caudal.sqlserver.simulator.store.Lsn;
import io.caudal.sqlserver.simulator.store.Table;
import io.caudal.sqlserver.simulator.type.Binary;
import io.caudal.sqlserver.simulator.type.SqlError;
import io.caudal.sqlserver.simulator.type.SqlType;
import io.caudal.sqlserver.simulator.type.TypedValue;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The procedures of change data capture, and those that RDS has in place of two of them. */
final class CaptureProcedures {

  private static final Set<String> NAMES =
      Set.of(
          "sp_cdc_enable_db",
          "sp_cdc_disable_db",
          "sp_cdc_enable_table",
          "sp_cdc_disable_table",
          "sp_cdc_help_change_data_capture",
          "sp_cdc_change_job",
          "sp_cdc_cleanup_change_table",
          "rds_cdc_enable_db",
          "rds_cdc_disable_db");

  private final Session session;

  CaptureProcedures(Session session) {
    this.session = session;
  }

  boolean knows(String name) {
    return NAMES.contains(name);
  }

  @Nullable Relation run(String name, Statement.Execute call, Binder binder) {
    switch (name) {
      case "sp_cdc_enable_db" -> enable(session.database(), true);
      case "sp_cdc_disable_db" -> enable(session.database(), false);
      case "rds_cdc_enable_db" -> enable(named(call, binder), true);
      case "rds_cdc_disable_db" -> enable(named(call, binder), false);
      case "sp_cdc_enable_table" -> enableTable(call, binder);
      case "sp_cdc_disable_table" -> disableTable(call, binder);
      case "sp_cdc_change_job" -> changeJob(call, binder);
      case "sp_cdc_cleanup_change_table" -> cleanUp(call, binder);
      default -> {
        SystemView view = CaptureHelp.of(capture());
        return Relation.of(List.of(), view.columns(), view.rows());
      }
    }
    return null;
  }

  private void enable(Database database, boolean on) {
    if (!session.isAdministrator()) {
      throw SqlError.of(
          22902,
          "Caller is not authorized to initiate the requested action. Sysadmin privileges are required.");
    } else if (database.id() <= 4) {
      throw SqlError.of(
          22905,
          "Database '%s' cannot be enabled for Change Data Capture. Change Data Capture is not supported on system databases, or on a distribution database.",
          database.name());
    } else if (on) {
      session.captures().enable(database);
    } else {
      session.captures().disable(database);
    }
  }

  private Database named(Statement.Execute call, Binder binder) {
    return session.instance().database(new Arguments(call, binder, "db_name").required("db_name"));
  }

  private ChangeCapture capture() {
    return session.captures().of(session.database());
  }

  private Table source(Arguments arguments) {
    if (!session.names().isOwner()) {
      throw SqlError.of(
          22904,
          "Caller is not authorized to initiate the requested action. DBO privileges are required.");
    }
    ObjectPath path =
        ObjectPath.of(
            List.of(arguments.required("source_schema"), arguments.required("source_name")));
    Table table = session.names().find(path);
    if (table == null) {
      throw SqlError.of(
          22931,
          "Source table '%s' does not exist in the current database. Ensure that the correct database context is set. Specify a valid schema and table name for the database.",
          path.table());
    }
    return table;
  }

  private void enableTable(Statement.Execute call, Binder binder) {
    Arguments arguments =
        new Arguments(
            call,
            binder,
            "source_schema",
            "source_name",
            "role_name",
            "capture_instance",
            "supports_net_changes",
            "index_name",
            "captured_column_list",
            "filegroup_name",
            "allow_partition_switch");
    ChangeCapture capture = capture();
    Table table = source(arguments);
    arguments.requireGiven("role_name");
    if (arguments.text("captured_column_list") != null) {
      throw SqlError.of(22991, "A list of captured columns is not simulated.");
    }
    boolean net = arguments.flag("supports_net_changes");
    if (net && table.primaryKey() == null) {
      throw SqlError.of(
          22939,
          "The parameter @supports_net_changes is set to 1, but the source table does not have a primary key defined and no alternate unique index has been specified.");
    }
    capture.enable(
        new CaptureRequest(
            table, arguments.text("capture_instance"), arguments.text("role_name"), net));
  }

  private void disableTable(Statement.Execute call, Binder binder) {
    Arguments arguments =
        new Arguments(call, binder, "source_schema", "source_name", "capture_instance");
    capture().disable(source(arguments), arguments.required("capture_instance"));
  }

  private void changeJob(Statement.Execute call, Binder binder) {
    Arguments arguments =
        new Arguments(
            call,
            binder,
            "job_type",
            "maxtrans",
            "maxscans",
            "continuous",
            "pollinginterval",
            "retention",
            "threshold");
    String retention = arguments.text("retention");
    if (retention != null) {
      capture().setRetentionMinutes(Integer.parseInt(retention));
    }
  }

  private void cleanUp(Statement.Execute call, Binder binder) {
    Arguments arguments =
        new Arguments(
            call, binder, "capture_instance", "low_water_mark", "threshold", "fcleanupfailed");
    String name = arguments.required("capture_instance");
    CaptureInstance instance = capture().find(name);
    TypedValue mark = arguments.value("low_water_mark");
    Object lsn = mark == null ? null : mark.as(SqlType.LSN).value();
    if (instance == null || !session.names().isOwner()) {
      throw SqlError.of(
          22985, "The capture instance '%s' does not exist, or you may not clean it up.", name);
    } else if (lsn instanceof Binary bytes) {
      if (capture().time(Lsn.of(bytes)) == null) {
        throw CaptureErrors.unknownLowWaterMark();
      }
      capture().cleanUp(instance, Lsn.of(bytes));
    }
  }
}
