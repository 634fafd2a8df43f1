package io.caudal.sqlserver.simulator.catalogue;

import io.caudal.sqlserver.simulator.capture.CaptureInstance;
import io.caudal.sqlserver.simulator.capture.ChangeCapture;
import io.caudal.sqlserver.simulator.store.Column;
import io.caudal.sqlserver.simulator.store.Lsn;
import io.caudal.sqlserver.simulator.store.PrimaryKey;
import io.caudal.sqlserver.simulator.type.SqlType;
import java.util.List;
import java.util.stream.Collectors;

/** What {@code sp_cdc_help_change_data_capture} tells. */
public final class CaptureHelp {

  private CaptureHelp() {}

  public static SystemView of(ChangeCapture capture) {
    SystemView view =
        new SystemView()
            .columns(SqlType.SYSNAME, "source_schema", "source_table", "capture_instance")
            .columns(SqlType.INT, "object_id", "source_object_id")
            .columns(SqlType.LSN, "start_lsn", "end_lsn")
            .columns(SqlType.BIT, "supports_net_changes", "has_drop_pending")
            .columns(SqlType.SYSNAME, "role_name", "index_name", "filegroup_name")
            .column("create_date", SqlType.DATETIME)
            .columns(SqlType.nvarchar(SqlType.MAX), "index_column_list", "captured_column_list");
    for (CaptureInstance instance : capture.instances()) {
      Lsn start = instance.start();
      PrimaryKey key = instance.source().primaryKey();
      view.row(
          instance.source().name().schema(),
          instance.source().name().name(),
          instance.name(),
          instance.objectId(),
          instance.source().id(),
          start == null ? null : start.toBinary(),
          null,
          instance.hasNetChanges(),
          null,
          instance.role(),
          key == null ? null : key.name(),
          null,
          instance.created(),
          key == null ? null : listed(key.columns()),
          listed(instance.columns()));
    }
    return view;
  }

  private static String listed(List<Column> columns) {
    return columns.stream()
        .map(column -> "[" + column.name() + "]")
        .collect(Collectors.joining(", "));
  }
}
