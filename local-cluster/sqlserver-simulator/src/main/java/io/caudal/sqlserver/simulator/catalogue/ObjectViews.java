package io.caudal.sqlserver.simulator.catalogue;

import io.caudal.sqlserver.simulator.store.Column;
import io.caudal.sqlserver.simulator.store.Database;
import io.caudal.sqlserver.simulator.store.Table;
import io.caudal.sqlserver.simulator.type.Collation;
import io.caudal.sqlserver.simulator.type.Kind;
import io.caudal.sqlserver.simulator.type.SqlType;
import org.jspecify.annotations.Nullable;

/** Views of the schemas, tables, columns and types of a database. */
final class ObjectViews {

  private ObjectViews() {}

  static @Nullable SystemView find(Database database, String view) {
    return switch (view) {
      case "schemas" -> schemas(database);
      case "tables" -> tables(database);
      case "objects", "all_objects" -> objects(database);
      case "columns", "all_columns" -> columns(database);
      case "types" -> types();
      case "default_constraints" -> defaults(database);
      default -> null;
    };
  }

  private static SystemView schemas(Database database) {
    SystemView view =
        new SystemView()
            .column("name", SqlType.SYSNAME)
            .columns(SqlType.INT, "schema_id", "principal_id");
    database.schemas().forEach((name, id) -> view.row(name, id, 1));
    return view;
  }

  private static SystemView tables(Database database) {
    SystemView view =
        common()
            .columns(SqlType.BIT, "is_ms_shipped", "is_tracked_by_cdc", "is_replicated")
            .column("temporal_type", SqlType.TINYINT)
            .columns(SqlType.BIT, "is_memory_optimized", "is_external");
    for (Table table : database.tables()) {
      view.row(
          table.name().name(),
          table.id(),
          schemaId(database, table),
          0,
          "U ",
          "USER_TABLE",
          table.created(),
          table.created(),
          false,
          table.isTracked(),
          false,
          0,
          false,
          false);
    }
    return view;
  }

  private static SystemView objects(Database database) {
    SystemView view = common().column("is_ms_shipped", SqlType.BIT);
    for (Table table : database.tables()) {
      view.row(
          table.name().name(),
          table.id(),
          schemaId(database, table),
          0,
          "U ",
          "USER_TABLE",
          table.created(),
          table.created(),
          false);
    }
    return view;
  }

  private static SystemView common() {
    return new SystemView()
        .column("name", SqlType.SYSNAME)
        .columns(SqlType.INT, "object_id", "schema_id", "parent_object_id")
        .column("type", SqlType.character(2))
        .column("type_desc", SqlType.nvarchar(60))
        .columns(SqlType.DATETIME, "create_date", "modify_date");
  }

  static int schemaId(Database database, Table table) {
    return database.schemas().entrySet().stream()
        .filter(entry -> entry.getKey().equalsIgnoreCase(table.name().schema()))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  private static SystemView columns(Database database) {
    SystemView view =
        new SystemView()
            .column("object_id", SqlType.INT)
            .column("name", SqlType.SYSNAME)
            .column("column_id", SqlType.INT)
            .column("system_type_id", SqlType.TINYINT)
            .column("user_type_id", SqlType.INT)
            .column("max_length", SqlType.SMALLINT)
            .columns(SqlType.TINYINT, "precision", "scale")
            .column("collation_name", SqlType.SYSNAME)
            .columns(SqlType.BIT, "is_nullable", "is_identity", "is_computed")
            .columns(SqlType.INT, "default_object_id", "encryption_type");
    for (Table table : database.tables()) {
      for (Column column : table.columns()) {
        Kind kind = column.type().kind();
        view.row(
            table.id(),
            column.name(),
            column.id(),
            kind.systemTypeId(),
            kind.userTypeId(),
            TypeFacts.maxLength(column.type()),
            TypeFacts.precision(column.type()),
            TypeFacts.scale(column.type()),
            kind.isString() && kind != Kind.XML ? Collation.NAME : null,
            column.nullable(),
            column.identity(),
            false,
            column.defaultValue() == null ? 0 : defaultId(table, column),
            null);
      }
    }
    return view;
  }

  private static SystemView types() {
    SystemView view =
        new SystemView()
            .column("name", SqlType.SYSNAME)
            .column("system_type_id", SqlType.TINYINT)
            .columns(SqlType.INT, "user_type_id", "schema_id")
            .columns(SqlType.BIT, "is_user_defined", "is_assembly_type");
    for (Kind kind : Kind.values()) {
      view.row(kind.sqlName(), kind.systemTypeId(), kind.userTypeId(), 4, false, kind.isClr());
    }
    view.row("sysname", Kind.NVARCHAR.systemTypeId(), 256, 4, false, false);
    return view;
  }

  private static SystemView defaults(Database database) {
    SystemView view =
        new SystemView()
            .column("name", SqlType.SYSNAME)
            .columns(SqlType.INT, "object_id", "parent_object_id", "parent_column_id")
            .column("definition", SqlType.nvarchar(SqlType.MAX));
    for (Table table : database.tables()) {
      for (Column column : table.columns()) {
        Column.Default value = column.defaultValue();
        if (value != null) {
          int id = defaultId(table, column);
          String name = "DF__" + table.name().name() + "__" + column.name();
          view.row(name, id, table.id(), column.id(), value.definition());
        }
      }
    }
    return view;
  }

  private static int defaultId(Table table, Column column) {
    return table.id() + 1_000_000 + column.id();
  }
}
