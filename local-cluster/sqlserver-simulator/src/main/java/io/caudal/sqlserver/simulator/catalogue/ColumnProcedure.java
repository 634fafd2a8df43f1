package io.caudal.sqlserver.simulator.catalogue;

import io.caudal.sqlserver.simulator.store.Column;
import io.caudal.sqlserver.simulator.store.Database;
import io.caudal.sqlserver.simulator.store.Table;
import io.caudal.sqlserver.simulator.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code sp_columns_100}.
 *
 * @see <a
 *     href="https://learn.microsoft.com/en-us/sql/relational-databases/system-stored-procedures/sp-columns-transact-sql">sp_columns</a>
 */
public final class ColumnProcedure {

  private ColumnProcedure() {}

  /** The columns whose names match; a pattern may be null for any. */
  public static SystemView columns(
      Database database, @Nullable String table, @Nullable String owner, @Nullable String column) {
    SystemView view =
        new SystemView()
            .columns(SqlType.SYSNAME, "TABLE_QUALIFIER", "TABLE_OWNER", "TABLE_NAME", "COLUMN_NAME")
            .column("DATA_TYPE", SqlType.SMALLINT)
            .column("TYPE_NAME", SqlType.SYSNAME)
            .columns(SqlType.INT, "PRECISION", "LENGTH")
            .columns(SqlType.SMALLINT, "SCALE", "RADIX", "NULLABLE")
            .column("REMARKS", SqlType.varchar(254))
            .column("COLUMN_DEF", SqlType.nvarchar(4000))
            .columns(SqlType.SMALLINT, "SQL_DATA_TYPE", "SQL_DATETIME_SUB")
            .columns(SqlType.INT, "CHAR_OCTET_LENGTH", "ORDINAL_POSITION")
            .column("IS_NULLABLE", SqlType.varchar(254))
            .columns(
                SqlType.SMALLINT,
                "SS_IS_SPARSE",
                "SS_IS_COLUMN_SET",
                "SS_IS_COMPUTED",
                "SS_IS_IDENTITY")
            .columns(SqlType.SYSNAME, "SS_UDT_CATALOG_NAME", "SS_UDT_SCHEMA_NAME")
            .column("SS_UDT_ASSEMBLY_TYPE_NAME", SqlType.nvarchar(SqlType.MAX))
            .columns(
                SqlType.SYSNAME,
                "SS_XML_SCHEMACOLLECTION_CATALOG_NAME",
                "SS_XML_SCHEMACOLLECTION_SCHEMA_NAME",
                "SS_XML_SCHEMACOLLECTION_NAME")
            .column("SS_DATA_TYPE", SqlType.TINYINT);
    for (Table each : TableProcedure.matching(database, table, owner)) {
      List<Column> columns = each.columns();
      for (int i = 0; i < columns.size(); i++) {
        if (TableProcedure.matches(columns.get(i).name(), column)) {
          row(view, database, each, columns.get(i), i + 1);
        }
      }
    }
    return view;
  }

  private static void row(
      SystemView view, Database database, Table table, Column column, int position) {
    OdbcType odbc = OdbcType.of(column.type());
    Column.Default value = column.defaultValue();
    boolean clr = column.type().kind().isClr();
    view.row(
        database.name(),
        table.name().schema(),
        table.name().name(),
        column.name(),
        odbc.dataType(),
        column.type().kind().sqlName() + (column.identity() ? " identity" : ""),
        odbc.precision(),
        odbc.length(),
        odbc.scale(),
        odbc.radix(),
        column.nullable() ? 1 : 0,
        null,
        value == null ? null : value.definition(),
        odbc.verboseType(),
        odbc.subtype(),
        odbc.octets(),
        position,
        column.nullable() ? "YES" : "NO",
        0,
        0,
        0,
        column.identity() ? 1 : 0,
        clr ? database.name() : null,
        clr ? "sys" : null,
        clr ? "Microsoft.SqlServer.Types.Sql" + column.type().kind().sqlName() : null,
        null,
        null,
        null,
        odbc.oldType());
  }
}
