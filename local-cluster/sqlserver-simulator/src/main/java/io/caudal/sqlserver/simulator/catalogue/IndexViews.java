package io.caudal.sqlserver.simulator.catalogue;

import io.caudal.sqlserver.simulator.store.Database;
import io.caudal.sqlserver.simulator.store.PrimaryKey;
import io.caudal.sqlserver.simulator.store.Table;
import io.caudal.sqlserver.simulator.type.SqlType;
import org.jspecify.annotations.Nullable;

/** Views of keys, indexes and the numbers of rows. */
final class IndexViews {

  private IndexViews() {}

  static @Nullable SystemView find(Database database, String view) {
    return switch (view) {
      case "key_constraints" -> keys(database);
      case "indexes" -> indexes(database);
      case "index_columns" -> indexColumns(database);
      case "dm_db_partition_stats" -> partitions(database);
      case "partitions" -> partitions(database);
      default -> null;
    };
  }

  private static SystemView keys(Database database) {
    SystemView view =
        new SystemView()
            .column("name", SqlType.SYSNAME)
            .columns(SqlType.INT, "object_id", "schema_id", "parent_object_id")
            .column("type", SqlType.character(2))
            .column("type_desc", SqlType.nvarchar(60))
            .column("unique_index_id", SqlType.INT);
    for (Table table : database.tables()) {
      PrimaryKey key = table.primaryKey();
      if (key != null) {
        view.row(
            key.name(),
            key.objectId(),
            ObjectViews.schemaId(database, table),
            table.id(),
            "PK",
            "PRIMARY_KEY_CONSTRAINT",
            1);
      }
    }
    return view;
  }

  private static SystemView indexes(Database database) {
    SystemView view =
        new SystemView()
            .column("object_id", SqlType.INT)
            .column("name", SqlType.SYSNAME)
            .column("index_id", SqlType.INT)
            .column("type", SqlType.TINYINT)
            .column("type_desc", SqlType.nvarchar(60))
            .columns(
                SqlType.BIT, "is_unique", "is_primary_key", "is_unique_constraint", "is_disabled");
    for (Table table : database.tables()) {
      PrimaryKey key = table.primaryKey();
      if (key == null) {
        view.row(table.id(), null, 0, 0, "HEAP", false, false, false, false);
      } else {
        view.row(table.id(), key.name(), 1, 1, "CLUSTERED", true, true, false, false);
      }
    }
    return view;
  }

  private static SystemView indexColumns(Database database) {
    SystemView view =
        new SystemView()
            .columns(SqlType.INT, "object_id", "index_id", "index_column_id", "column_id")
            .columns(SqlType.TINYINT, "key_ordinal", "partition_ordinal")
            .columns(SqlType.BIT, "is_descending_key", "is_included_column");
    for (Table table : database.tables()) {
      PrimaryKey key = table.primaryKey();
      for (int i = 0; key != null && i < key.columns().size(); i++) {
        view.row(table.id(), 1, i + 1, key.columns().get(i).id(), i + 1, 0, false, false);
      }
    }
    return view;
  }

  private static SystemView partitions(Database database) {
    SystemView view =
        new SystemView()
            .column("partition_id", SqlType.BIGINT)
            .columns(SqlType.INT, "object_id", "index_id", "partition_number")
            .columns(SqlType.BIGINT, "row_count", "rows", "used_page_count");
    for (Table table : database.tables()) {
      long rows = table.rowCount();
      int index = table.primaryKey() == null ? 0 : 1;
      view.row((long) table.id(), table.id(), index, 1, rows, rows, 1 + rows / 100);
    }
    return view;
  }
}
