package io.caudal.sqlserver.simulator.catalogue;

import io.caudal.sqlserver.simulator.store.Column;
import io.caudal.sqlserver.simulator.store.Database;
import io.caudal.sqlserver.simulator.store.Table;
import io.caudal.sqlserver.simulator.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** INFORMATION_SCHEMA: tables and columns. */
final class InformationSchema {

  private InformationSchema() {}

  static @Nullable SystemView find(Database database, String view) {
    return switch (view) {
      case "tables" -> tables(database);
      case "columns" -> columns(database);
      default -> null;
    };
  }

  private static SystemView tables(Database database) {
    SystemView view =
        new SystemView()
            .columns(SqlType.SYSNAME, "TABLE_CATALOG", "TABLE_SCHEMA", "TABLE_NAME")
            .column("TABLE_TYPE", SqlType.varchar(10));
    for (Table table : database.tables()) {
      view.row(database.name(), table.name().schema(), table.name().name(), "BASE TABLE");
    }
    return view;
  }

  private static SystemView columns(Database database) {
    SystemView view =
        new SystemView()
            .columns(SqlType.SYSNAME, "TABLE_CATALOG", "TABLE_SCHEMA", "TABLE_NAME", "COLUMN_NAME")
            .column("ORDINAL_POSITION", SqlType.INT)
            .column("COLUMN_DEFAULT", SqlType.nvarchar(4000))
            .column("IS_NULLABLE", SqlType.varchar(3))
            .column("DATA_TYPE", SqlType.SYSNAME)
            .column("CHARACTER_MAXIMUM_LENGTH", SqlType.INT)
            .column("NUMERIC_PRECISION", SqlType.TINYINT)
            .column("NUMERIC_SCALE", SqlType.INT)
            .column("DATETIME_PRECISION", SqlType.SMALLINT);
    for (Table table : database.tables()) {
      List<Column> columns = table.columns();
      for (int i = 0; i < columns.size(); i++) {
        row(view, database, table, columns.get(i), i + 1);
      }
    }
    return view;
  }

  private static void row(
      SystemView view, Database database, Table table, Column column, int position) {
    SqlType type = column.type();
    Column.Default value = column.defaultValue();
    boolean temporal =
        type.kind().family() == io.caudal.sqlserver.simulator.type.Kind.Family.TEMPORAL;
    int precision = TypeFacts.precision(type);
    view.row(
        database.name(),
        table.name().schema(),
        table.name().name(),
        column.name(),
        position,
        value == null ? null : value.definition(),
        column.nullable() ? "YES" : "NO",
        type.kind().sqlName(),
        type.length() == 0 ? null : type.length(),
        temporal || precision == 0 ? null : precision,
        temporal || precision == 0 ? null : TypeFacts.scale(type),
        temporal ? TypeFacts.scale(type) : null);
  }
}
