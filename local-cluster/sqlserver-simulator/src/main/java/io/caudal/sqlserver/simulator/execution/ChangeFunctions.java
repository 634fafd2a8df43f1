package io.caudal.sqlserver.simulator.execution;

import io.caudal.sqlserver.simulator.capture.CaptureInstance;
import io.caudal.sqlserver.simulator.capture.ChangeCapture;
import io.caudal.sqlserver.simulator.capture.ChangeRow;
import io.caudal.sqlserver.simulator.catalogue.CaptureViews;
import io.caudal.sqlserver.simulator.catalogue.SystemView;
import io.caudal.sqlserver.simulator.store.Lsn;
import io.caudal.sqlserver.simulator.type.Binary;
import io.caudal.sqlserver.simulator.type.SqlError;
import io.caudal.sqlserver.simulator.type.SqlType;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code cdc.fn_cdc_get_all_changes_<instance>(from, to, filter)}. */
final class ChangeFunctions {

  private static final String PREFIX = "fn_cdc_get_all_changes_";
  private static final int BEFORE_UPDATE = 3;

  private final Session session;

  ChangeFunctions(Session session) {
    this.session = session;
  }

  @Nullable Relation call(List<String> path, List<Bound> arguments) {
    ObjectPath object = ObjectPath.of(path);
    String name = object.table().name();
    ChangeCapture capture = session.captures().find(session.names().database(object));
    if (capture == null
        || !object.table().schema().equalsIgnoreCase("cdc")
        || !name.toLowerCase(Locale.ROOT).startsWith(PREFIX)) {
      return null;
    }
    CaptureInstance instance = capture.find(name.substring(PREFIX.length()));
    if (instance == null) {
      return null;
    }
    session.names().requireCaptured(object, instance);
    boolean old = filter(arguments.get(2)).equalsIgnoreCase("all update old");
    List<ChangeRow> rows =
        capture.changes(instance, lsn(arguments.get(0)), lsn(arguments.get(1))).stream()
            .filter(row -> old || row.operation() != BEFORE_UPDATE)
            .toList();
    SystemView view = CaptureViews.changes(instance, rows);
    return Relation.of(List.of(name), view.columns(), view.rows());
  }

  private static @Nullable Lsn lsn(Bound argument) {
    Object value = argument.as(SqlType.LSN).value(Frame.empty());
    return value == null ? null : Lsn.of((Binary) value);
  }

  private static String filter(Bound argument) {
    String filter = String.valueOf(argument.value(Frame.empty()));
    if (!filter.equalsIgnoreCase("all") && !filter.equalsIgnoreCase("all update old")) {
      throw SqlError.of(
          313,
          "An insufficient number of arguments were supplied for the procedure or function cdc.fn_cdc_get_all_changes_ ... .");
    }
    return filter;
  }
}
