package io.caudal.sqlserver.simulator.catalogue;

import io.caudal.sqlserver.simulator.capture.CaptureInstance;
import io.caudal.sqlserver.simulator.capture.ChangeCapture;
import io.caudal.sqlserver.simulator.capture.ChangeRow;
import io.caudal.sqlserver.simulator.capture.LsnTime;
import io.caudal.sqlserver.simulator.store.Column;
import io.caudal.sqlserver.simulator.store.Lsn;
import io.caudal.sqlserver.simulator.type.Binary;
import io.caudal.sqlserver.simulator.type.SqlType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The tables of the schema cdc. */
public final class CaptureViews {

  private static final SqlType MASK = SqlType.varbinary(128);

  private static final List<@Nullable Object> NO_END = Arrays.asList(new @Nullable Object[] {null});

  private CaptureViews() {}

  static @Nullable SystemView find(ChangeCapture capture, String view) {
    return switch (view) {
      case "change_tables" -> changeTables(capture);
      case "captured_columns" -> capturedColumns(capture);
      case "lsn_time_mapping" -> times(capture);
      default -> changeTable(capture, view);
    };
  }

  /** What a change function yields. */
  public static SystemView changes(CaptureInstance instance, List<ChangeRow> rows) {
    SystemView view =
        new SystemView()
            .columns(SqlType.LSN, "__$start_lsn", "__$seqval")
            .column("__$operation", SqlType.INT)
            .column("__$update_mask", MASK);
    captured(view, instance);
    for (ChangeRow row : rows) {
      view.row(values(row, List.of(), List.of()));
    }
    return view;
  }

  private static @Nullable SystemView changeTable(ChangeCapture capture, String view) {
    for (CaptureInstance instance : capture.instances()) {
      if (view.equals((instance.name() + "_CT").toLowerCase(Locale.ROOT))) {
        SystemView table =
            new SystemView()
                .columns(SqlType.LSN, "__$start_lsn", "__$end_lsn", "__$seqval")
                .column("__$operation", SqlType.INT)
                .column("__$update_mask", MASK);
        captured(table, instance).column("__$command_id", SqlType.INT);
        for (ChangeRow row : capture.rows(instance)) {
          table.row(values(row, NO_END, List.of(1)));
        }
        return table;
      }
    }
    return null;
  }

  private static SystemView captured(SystemView view, CaptureInstance instance) {
    for (Column column : instance.columns()) {
      SqlType type =
          column.isRowVersion() ? new SqlType(SqlType.LSN.kind(), 8, 0, 0) : column.type();
      view.column(column.name(), type);
    }
    return view;
  }

  private static @Nullable Object[] values(
      ChangeRow row, List<@Nullable Object> afterStart, List<@Nullable Object> atEnd) {
    List<@Nullable Object> values = new ArrayList<>();
    values.add(row.start().toBinary());
    values.addAll(afterStart);
    values.add(row.sequence().toBinary());
    values.add(row.operation());
    values.add(row.mask());
    values.addAll(row.values());
    values.addAll(atEnd);
    return values.toArray();
  }

  private static SystemView changeTables(ChangeCapture capture) {
    SystemView view =
        new SystemView()
            .columns(SqlType.INT, "object_id", "version", "source_object_id")
            .column("capture_instance", SqlType.SYSNAME)
            .columns(SqlType.LSN, "start_lsn", "end_lsn")
            .columns(SqlType.BIT, "supports_net_changes", "has_drop_pending")
            .columns(SqlType.SYSNAME, "role_name", "index_name", "filegroup_name")
            .column("create_date", SqlType.DATETIME)
            .column("partition_switch", SqlType.BIT);
    for (CaptureInstance instance : capture.instances()) {
      Lsn start = instance.start();
      io.caudal.sqlserver.simulator.store.PrimaryKey key = instance.source().primaryKey();
      view.row(
          instance.objectId(),
          0,
          instance.source().id(),
          instance.name(),
          start == null ? null : start.toBinary(),
          null,
          instance.hasNetChanges(),
          null,
          instance.role(),
          key == null ? null : key.name(),
          null,
          instance.created(),
          true);
    }
    return view;
  }

  private static SystemView capturedColumns(ChangeCapture capture) {
    SystemView view =
        new SystemView()
            .column("object_id", SqlType.INT)
            .column("column_name", SqlType.SYSNAME)
            .column("column_id", SqlType.INT)
            .column("column_type", SqlType.SYSNAME)
            .column("column_ordinal", SqlType.INT)
            .column("is_computed", SqlType.BIT);
    for (CaptureInstance instance : capture.instances()) {
      int ordinal = 1;
      for (Column column : instance.columns()) {
        view.row(
            instance.objectId(),
            column.name(),
            column.id(),
            column.type().kind().sqlName(),
            ordinal++,
            false);
      }
    }
    return view;
  }

  private static SystemView times(ChangeCapture capture) {
    SystemView view =
        new SystemView()
            .column("start_lsn", SqlType.LSN)
            .columns(SqlType.DATETIME, "tran_begin_time", "tran_end_time")
            .column("tran_id", SqlType.varbinary(10))
            .column("tran_begin_lsn", SqlType.LSN);
    for (LsnTime time : capture.times()) {
      Lsn begin = time.begin();
      Binary beginning = begin == null ? null : begin.toBinary();
      view.row(
          time.start().toBinary(),
          ServerTime.datetime(time.begun()),
          ServerTime.datetime(time.ended()),
          time.transaction(),
          beginning);
    }
    return view;
  }
}
