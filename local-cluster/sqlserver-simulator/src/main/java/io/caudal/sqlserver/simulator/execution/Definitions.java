package io.caudal.sqlserver.simulator.execution;

import io.caudal.sqlserver.simulator.sql.ColumnDefinition;
import io.caudal.sqlserver.simulator.sql.Definition;
import io.caudal.sqlserver.simulator.store.Access;
import io.caudal.sqlserver.simulator.store.Column;
import io.caudal.sqlserver.simulator.store.Database;
import io.caudal.sqlserver.simulator.store.PrimaryKey;
import io.caudal.sqlserver.simulator.store.Table;
import io.caudal.sqlserver.simulator.type.SqlError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Defines and drops objects. */
final class Definitions {

  private final Session session;
  private final Security security;

  Definitions(Session session) {
    this.session = session;
    this.security = new Security(session);
  }

  void run(Definition definition) {
    if (definition instanceof Definition.CreateTable create) {
      createTable(create);
    } else if (definition instanceof Definition.AddColumns add) {
      addColumns(add);
    } else if (definition instanceof Definition.DropColumns drop) {
      dropColumns(drop);
    } else if (definition instanceof Definition.DropTable drop) {
      dropTable(drop);
    } else if (definition instanceof Definition.Truncate truncate) {
      Table table = session.names().owned(truncate.path(), "truncate");
      table.truncate(session.transactions().writing(table.database()));
    } else if (definition instanceof Definition.CreateSchema create) {
      session.names().requireOwner("CREATE SCHEMA");
      session.database().createSchema(create.name());
    } else if (definition instanceof Definition.CreateDatabase create) {
      security.requireAdministrator("CREATE DATABASE");
      session.instance().create(create.name());
    } else if (definition instanceof Definition.DropDatabase drop) {
      dropDatabase(drop);
    } else {
      security.run(definition);
    }
  }

  private void createTable(Definition.CreateTable create) {
    session.names().requireOwner("CREATE TABLE");
    ObjectPath path = ObjectPath.of(create.path());
    Database database = session.names().database(path);
    Definition.PrimaryKey key = create.primaryKey();
    List<Column> columns = new ArrayList<>();
    for (ColumnDefinition definition : create.columns()) {
      boolean inKey =
          key != null && key.columns().stream().anyMatch(definition.name()::equalsIgnoreCase);
      if (columns.stream().anyMatch(column -> column.name().equalsIgnoreCase(definition.name()))) {
        throw SqlError.of(
            2705,
            "Column names in each table must be unique. Column name '%s' in table '%s' is specified more than once.",
            definition.name(),
            path.table().name());
      }
      columns.add(column(columns.size() + 1, definition, inKey));
    }
    PrimaryKey primaryKey =
        key == null ? null : primaryKey(key, columns, path, database.nextObjectId());
    Access access = session.transactions().writing(database);
    database.createTable(path.table(), columns, primaryKey, access.writer());
  }

  private static PrimaryKey primaryKey(
      Definition.PrimaryKey key, List<Column> columns, ObjectPath path, int id) {
    String given = key.name();
    String name =
        given != null ? given : "PK__" + path.table().name() + "__" + Integer.toHexString(id);
    List<Column> parts = new ArrayList<>();
    for (String part : key.columns()) {
      parts.add(
          columns.stream()
              .filter(column -> column.name().equalsIgnoreCase(part))
              .findFirst()
              .orElseThrow(
                  () ->
                      SqlError.of(
                          1911,
                          "Column name '%s' does not exist in the target table or view.",
                          part)));
    }
    return new PrimaryKey(id, name, parts);
  }

  private Column column(int id, ColumnDefinition definition, boolean inKey) {
    boolean nullable = !inKey && !Boolean.FALSE.equals(definition.nullable());
    ColumnDefinition.Default given = definition.defaultValue();
    Column.Default value =
        given == null
            ? null
            : new ColumnDefaults(session).of(given, definition.type(), definition.name());
    return new Column(
        id, definition.name(), definition.type(), nullable, definition.identity(), value);
  }

  private void addColumns(Definition.AddColumns add) {
    Table table = session.names().owned(add.path(), "alter");
    Access access = session.transactions().writing(table.database());
    List<Column> columns = new ArrayList<>(table.columns());
    int before = columns.size();
    for (ColumnDefinition definition : add.columns()) {
      columns.add(column(table.nextColumnId(), definition, false));
    }
    table.restructure(columns, row -> extended(row, columns, before), access);
  }

  private static @Nullable Object[] extended(
      @Nullable Object[] row, List<Column> columns, int before) {
    @Nullable Object[] extended = Arrays.copyOf(row, columns.size());
    for (int i = before; i < extended.length; i++) {
      Column.Default value = columns.get(i).defaultValue();
      extended[i] = value == null || columns.get(i).nullable() ? null : value.value().get();
      if (extended[i] == null && !columns.get(i).nullable()) {
        throw SqlError.of(
            4901,
            "ALTER TABLE only allows columns to be added that can contain nulls, or have a DEFAULT definition specified. Column '%s' cannot be added.",
            columns.get(i).name());
      }
    }
    return extended;
  }

  private void dropColumns(Definition.DropColumns drop) {
    Table table = session.names().owned(drop.path(), "alter");
    Access access = session.transactions().writing(table.database());
    List<Integer> dropped = drop.columns().stream().map(table::indexOf).toList();
    List<Column> columns = table.columns();
    refuseKeyColumns(table, drop.columns());
    int[] kept =
        IntStream.range(0, columns.size()).filter(index -> !dropped.contains(index)).toArray();
    List<Column> rest = Arrays.stream(kept).mapToObj(columns::get).toList();
    table.restructure(
        rest, row -> Arrays.stream(kept).mapToObj(index -> row[index]).toArray(), access);
  }

  private static void refuseKeyColumns(Table table, List<String> names) {
    PrimaryKey key = table.primaryKey();
    for (String name : names) {
      if (key != null && key.columns().stream().anyMatch(c -> c.name().equalsIgnoreCase(name))) {
        throw SqlError.of(
            4922,
            "ALTER TABLE DROP COLUMN %s failed because one or more objects access this column.",
            name);
      }
    }
  }

  private void dropTable(Definition.DropTable drop) {
    if (drop.ifExists() && session.names().find(ObjectPath.of(drop.path())) == null) {
      return;
    }
    Table table = session.names().owned(drop.path(), "drop");
    Access access = session.transactions().writing(table.database());
    if (table.isTracked()) {
      session.captures().of(table.database()).disable(table, "all");
    }
    table.database().dropTable(table, access.writer());
  }

  private void dropDatabase(Definition.DropDatabase drop) {
    security.requireAdministrator("DROP DATABASE");
    Database database = session.instance().find(drop.name());
    if (database == null && !drop.ifExists()) {
      throw SqlError.of(
          3701,
          "Cannot drop the database '%s', because it does not exist or you do not have permission.",
          drop.name());
    } else if (database != null) {
      session.captures().disable(database);
      session.instance().drop(drop.name());
    }
  }
}
