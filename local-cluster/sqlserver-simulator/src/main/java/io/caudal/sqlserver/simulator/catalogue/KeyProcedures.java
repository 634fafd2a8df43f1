package io.caudal.sqlserver.simulator.catalogue;

import io.caudal.sqlserver.simulator.store.Column;
import io.caudal.sqlserver.simulator.store.Database;
import io.caudal.sqlserver.simulator.store.PrimaryKey;
import io.caudal.sqlserver.simulator.store.Table;
import io.caudal.sqlserver.simulator.store.TableName;
import io.caudal.sqlserver.simulator.type.SqlType;

/** {@code sp_pkeys} and {@code sp_statistics_100}. */
public final class KeyProcedures {

  private static final int TABLE_STATISTICS = 0;
  private static final int CLUSTERED_INDEX = 1;

  private KeyProcedures() {}

  public static SystemView primaryKeys(Database database, TableName name) {
    SystemView view =
        new SystemView()
            .columns(SqlType.SYSNAME, "TABLE_QUALIFIER", "TABLE_OWNER", "TABLE_NAME", "COLUMN_NAME")
            .column("KEY_SEQ", SqlType.SMALLINT)
            .column("PK_NAME", SqlType.SYSNAME);
    Table table = database.table(name);
    PrimaryKey key = table == null ? null : table.primaryKey();
    if (table != null && key != null) {
      int sequence = 1;
      for (Column column : key.columns()) {
        view.row(
            database.name(),
            table.name().schema(),
            table.name().name(),
            column.name(),
            sequence++,
            key.name());
      }
    }
    return view;
  }

  public static SystemView statistics(Database database, TableName name) {
    SystemView view =
        new SystemView()
            .columns(SqlType.SYSNAME, "TABLE_QUALIFIER", "TABLE_OWNER", "TABLE_NAME")
            .column("NON_UNIQUE", SqlType.SMALLINT)
            .columns(SqlType.SYSNAME, "INDEX_QUALIFIER", "INDEX_NAME")
            .columns(SqlType.SMALLINT, "TYPE", "SEQ_IN_INDEX")
            .column("COLUMN_NAME", SqlType.SYSNAME)
            .column("COLLATION", SqlType.character(1))
            .columns(SqlType.INT, "CARDINALITY", "PAGES")
            .column("FILTER_CONDITION", SqlType.varchar(128));
    Table table = database.table(name);
    if (table == null) {
      return view;
    }
    String schema = table.name().schema();
    String text = table.name().name();
    long rows = table.rowCount();
    view.row(
        database.name(),
        schema,
        text,
        null,
        null,
        null,
        TABLE_STATISTICS,
        null,
        null,
        null,
        rows,
        1,
        null);
    PrimaryKey key = table.primaryKey();
    for (int i = 0; key != null && i < key.columns().size(); i++) {
      view.row(
          database.name(),
          schema,
          text,
          0,
          text,
          key.name(),
          CLUSTERED_INDEX,
          i + 1,
          key.columns().get(i).name(),
          "A",
          rows,
          1,
          null);
    }
    return view;
  }
}
