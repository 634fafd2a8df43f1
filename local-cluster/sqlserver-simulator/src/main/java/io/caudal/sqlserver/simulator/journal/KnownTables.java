package io.caudal.sqlserver.simulator.journal;

import io.caudal.sqlserver.simulator.store.Column;
import io.caudal.sqlserver.simulator.store.Database;
import io.caudal.sqlserver.simulator.store.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Databases and tables by their ids, those that were dropped too. */
final class KnownTables {

  private final Map<Integer, Database> databases = new HashMap<>();
  private final Map<Long, Table> tables = new HashMap<>();
  private final Map<Table, Map<Integer, Column>> columns = new HashMap<>();

  void add(Database database) {
    databases.put(database.id(), database);
  }

  void add(Table table) {
    tables.put(id(table.database().id(), table.id()), table);
    addColumns(table);
  }

  /** Remembers the columns that a table has now, beside those it had. */
  void addColumns(Table table) {
    Map<Integer, Column> known = columns.computeIfAbsent(table, key -> new HashMap<>());
    table.columns().forEach(column -> known.put(column.id(), column));
  }

  Database database(int id) {
    return known(databases.get(id), "database " + id);
  }

  Table table(int database, int id) {
    return known(tables.get(id(database, id)), "table " + id + " of database " + database);
  }

  List<Column> columns(Table table, List<Integer> ids) {
    List<Column> now = table.columns();
    if (now.stream().map(Column::id).toList().equals(ids)) {
      return now;
    }
    Map<Integer, Column> ever = columns.getOrDefault(table, Map.of());
    return ids.stream().map(id -> known(ever.get(id), "column " + id)).toList();
  }

  private static long id(int database, int table) {
    return ((long) database << 32) | table;
  }

  private static <T> T known(@Nullable T found, String what) {
    if (found == null) {
      throw new IllegalArgumentException("unknown: " + what);
    }
    return found;
  }
}
