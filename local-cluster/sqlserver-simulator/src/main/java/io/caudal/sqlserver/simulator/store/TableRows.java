package io.caudal.sqlserver.simulator.store;

import io.caudal.sqlserver.simulator.type.SqlError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The rows of a table by their key, or by a running number where there is no key. */
final class TableRows {

  private final Table table;
  private final Database database;
  private final NavigableMap<Key, Row> rows = new TreeMap<>();
  private long lastRowId;

  TableRows(Table table, Database database) {
    this.table = table;
    this.database = database;
  }

  int size() {
    database.latch().lock();
    try {
      return rows.size();
    } finally {
      database.latch().unlock();
    }
  }

  List<@Nullable Object[]> read(KeyRange range, Access access) {
    List<@Nullable Object[]> result = new ArrayList<>();
    visit(range, access, (key, row) -> result.add(row.values));
    return result;
  }

  void insert(@Nullable Object[] values, Access access) {
    database.latch().lock();
    try {
      Key key = put(values, access);
      log(key, null, values, database.log().next(), access);
    } finally {
      database.latch().unlock();
    }
  }

  long delete(KeyRange range, Predicate<@Nullable Object[]> filter, Access access) {
    database.latch().lock();
    try {
      List<Row> found = lockMatching(range, filter, access);
      for (Row row : found) {
        remove(row, access);
        log(row.key, row.values, null, database.log().next(), access);
      }
      return found.size();
    } finally {
      database.latch().unlock();
    }
  }

  long update(
      KeyRange range,
      Predicate<@Nullable Object[]> filter,
      UnaryOperator<@Nullable Object[]> change,
      Access access) {
    database.latch().lock();
    try {
      List<Row> found = lockMatching(range, filter, access);
      List<@Nullable Object[]> changed = new ArrayList<>();
      found.forEach(row -> changed.add(change.apply(row.values)));
      if (movesKey(found, changed)) {
        move(found, changed, access);
      } else {
        for (int i = 0; i < changed.size(); i++) {
          replace(found.get(i), changed.get(i), access);
        }
      }
      return found.size();
    } finally {
      database.latch().unlock();
    }
  }

  void clear(Access access) {
    database.latch().lock();
    try {
      for (Row row : lockMatching(KeyRange.ALL, values -> true, access)) {
        remove(row, access);
        access.writer().perform(new Effect.Rewritten(table, row.key, null));
      }
    } finally {
      database.latch().unlock();
    }
  }

  void restructure(UnaryOperator<@Nullable Object[]> change, Access access) {
    database.latch().lock();
    try {
      for (Row row : lockMatching(KeyRange.ALL, values -> true, access)) {
        @Nullable Object[] values = change.apply(row.values);
        set(row, values, access.writer());
        access.writer().perform(new Effect.Rewritten(table, row.key, listed(values)));
      }
    } finally {
      database.latch().unlock();
    }
  }

  private boolean movesKey(List<Row> found, List<@Nullable Object[]> changed) {
    for (int i = 0; i < changed.size(); i++) {
      Key before = table.keyOf(found.get(i).values);
      if (before != null && !before.equals(table.keyOf(changed.get(i)))) {
        return true;
      }
    }
    return false;
  }

  /** A changed key is a delete and an insert, all with the sequence of the statement. */
  private void move(List<Row> found, List<@Nullable Object[]> changed, Access access) {
    Lsn sequence = database.log().next();
    for (Row row : found) {
      remove(row, access);
      log(row.key, row.values, null, sequence, access);
    }
    for (@Nullable Object[] values : changed) {
      Key key = put(values, access);
      log(key, null, values, sequence, access);
    }
  }

  private void replace(Row row, @Nullable Object[] values, Access access) {
    @Nullable Object[] before = row.values;
    if (!Arrays.equals(before, values)) {
      set(row, values, access.writer());
      log(row.key, before, values, database.log().next(), access);
    }
  }

  private Key put(@Nullable Object[] values, Access access) {
    Transaction transaction = access.writer();
    Key named = table.keyOf(values);
    Key key = named == null ? Key.of(List.of(++lastRowId)) : named;
    Row present = rows.get(key);
    while (present != null && present.isLockedFor(transaction)) {
      database.locks().await(present, access);
      present = rows.get(key);
    }
    if (present == null) {
      Row row = new Row(key, values);
      transaction.lock(row);
      rows.put(key, row);
      transaction.onRollback(() -> rows.remove(key, row));
    } else if (present.deleted) {
      Row ghost = present;
      set(ghost, values, transaction);
      ghost.deleted = false;
      transaction.onRollback(() -> ghost.deleted = true);
    } else {
      throw duplicate(key);
    }
    return key;
  }

  /** Sets a row as the journal has it, or (no values) removes it. */
  void restore(Key key, @Nullable Object @Nullable [] values) {
    if (values == null) {
      rows.remove(key);
    } else {
      rows.put(key, new Row(key, values));
    }
    if (table.primaryKey() == null && key.values().get(0) instanceof Long rowId) {
      lastRowId = Math.max(lastRowId, rowId);
    }
  }

  private void remove(Row row, Access access) {
    row.deleted = true;
    access.writer().onRollback(() -> row.deleted = false);
    access.writer().onEnd(() -> forget(row));
  }

  private void forget(Row row) {
    if (row.deleted) {
      rows.remove(row.key, row);
    }
  }

  private static void set(Row row, @Nullable Object[] values, Transaction transaction) {
    @Nullable Object[] before = row.values;
    row.values = values;
    transaction.onRollback(() -> row.values = before);
  }

  private void log(
      Key key,
      @Nullable Object @Nullable [] before,
      @Nullable Object @Nullable [] after,
      Lsn sequence,
      Access access) {
    access
        .writer()
        .log(new Change(table, table.columns(), listed(before), listed(after), sequence), key);
  }

  private static @Nullable List<@Nullable Object> listed(@Nullable Object @Nullable [] values) {
    return values == null ? null : Collections.unmodifiableList(Arrays.asList(values));
  }

  private List<Row> lockMatching(
      KeyRange range, Predicate<@Nullable Object[]> filter, Access access) {
    Transaction writer = access.writer();
    Access clean = new Access(writer, false, access.lockTimeoutMillis(), access.interruption());
    List<Row> found = new ArrayList<>();
    visit(
        range,
        clean,
        (key, row) -> {
          if (filter.test(row.values)) {
            writer.lock(row);
            found.add(row);
          }
        });
    return found;
  }

  private interface Visitor {
    void visit(Key key, Row row);
  }

  /** Visits the rows that are there, and waits at those that others have changed. */
  private void visit(KeyRange range, Access access, Visitor visitor) {
    database.latch().lock();
    try {
      Key from = range.from();
      Map.Entry<Key, Row> stop = null;
      do {
        stop = visitUnlocked(from, range.to(), access, visitor);
        if (stop != null) {
          from = stop.getKey();
          database.locks().await(stop.getValue(), access);
        }
      } while (stop != null);
    } finally {
      database.latch().unlock();
    }
  }

  private Map.@Nullable Entry<Key, Row> visitUnlocked(
      @Nullable Key from, @Nullable Key to, Access access, Visitor visitor) {
    NavigableMap<Key, Row> view = from == null ? rows : rows.tailMap(from, true);
    for (Map.Entry<Key, Row> entry : view.entrySet()) {
      if (to != null && entry.getKey().compareTo(to) > 0) {
        return null;
      }
      if (!access.dirty() && entry.getValue().isLockedFor(access.transaction())) {
        return entry;
      }
      if (!entry.getValue().deleted) {
        visitor.visit(entry.getKey(), entry.getValue());
      }
    }
    return null;
  }

  private SqlError duplicate(Key key) {
    PrimaryKey primaryKey = table.primaryKey();
    return new SqlError(
        2627,
        14,
        1,
        "Violation of PRIMARY KEY constraint '"
            + (primaryKey == null ? "" : primaryKey.name())
            + "'. Cannot insert duplicate key in object '"
            + table.name()
            + "'. The duplicate key value is "
            + key.values().toString().replace('[', '(').replace(']', ')')
            + ".");
  }
}
