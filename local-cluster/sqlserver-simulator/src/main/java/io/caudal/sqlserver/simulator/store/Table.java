package io.caudal.sqlserver.simulator.store;

import io.caudal.sqlserver.simulator.type.SqlError;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A table of a user. */
public final class Table {

  private final int id;
  private final Database database;
  private final TableName name;
  private final LocalDateTime created;
  private final @Nullable PrimaryKey primaryKey;
  private final TableRows rows;
  private volatile List<Column> columns;
  private volatile boolean tracked;
  private long lastIdentity;
  private int lastColumnId;

  Table(
      int id,
      Database database,
      TableName name,
      List<Column> columns,
      @Nullable PrimaryKey primaryKey,
      LocalDateTime created) {
    this.id = id;
    this.database = database;
    this.name = name;
    this.columns = List.copyOf(columns);
    this.primaryKey = primaryKey;
    this.created = created;
    this.lastColumnId = columns.size();
    this.rows = new TableRows(this, database);
  }

  public int id() {
    return id;
  }

  public Database database() {
    return database;
  }

  public TableName name() {
    return name;
  }

  public List<Column> columns() {
    return columns;
  }

  public @Nullable PrimaryKey primaryKey() {
    return primaryKey;
  }

  public LocalDateTime created() {
    return created;
  }

  /** Whether changes are captured, so that it can neither be truncated nor lose its key. */
  public boolean isTracked() {
    return tracked;
  }

  public void setTracked(boolean captured) {
    this.tracked = captured;
  }

  public long rowCount() {
    return rows.size();
  }

  public int indexOf(String column) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equalsIgnoreCase(column)) {
        return i;
      }
    }
    throw SqlError.noColumn(column);
  }

  /** The values of the rows in a range, in the order of the key. */
  public List<@Nullable Object[]> read(KeyRange range, Access access) {
    return rows.read(range, access);
  }

  /** Inserts a row; identity and rowversion are filled in. */
  public void insert(@Nullable Object[] values, Access access) {
    rows.insert(stamped(values), access);
  }

  /** Changes the rows in a range that a filter accepts, and counts them. */
  public long update(
      KeyRange range,
      Predicate<@Nullable Object[]> filter,
      UnaryOperator<@Nullable Object[]> change,
      Access access) {
    return rows.update(range, filter, values -> restamped(change.apply(values)), access);
  }

  public long delete(KeyRange range, Predicate<@Nullable Object[]> filter, Access access) {
    return rows.delete(range, filter, access);
  }

  public void truncate(Access access) {
    if (tracked) {
      throw SqlError.of(
          4711,
          "Cannot truncate table '%s' because it is published for replication or enabled for Change Data Capture.",
          name.name());
    }
    rows.clear(access);
  }

  public int nextColumnId() {
    return ++lastColumnId;
  }

  /** Replaces the columns; each row is given new values from its old ones. */
  public void restructure(
      List<Column> replacement, UnaryOperator<@Nullable Object[]> change, Access access) {
    database.latch().lock();
    try {
      rows.restructure(change, access);
      List<Column> former = columns;
      Transaction writer = access.writer();
      columns = List.copyOf(replacement);
      database.journal().columns(this, writer);
      writer.onRollback(() -> undoColumns(former, writer));
      writer.perform(new Effect.Defined(this));
    } finally {
      database.latch().unlock();
    }
  }

  private void undoColumns(List<Column> former, Transaction writer) {
    columns = former;
    database.journal().undone(writer);
  }

  /** Replaces the columns as the journal has it; rows follow of their own. */
  void restore(List<Column> replacement) {
    columns = List.copyOf(replacement);
    replacement.forEach(column -> lastColumnId = Math.max(lastColumnId, column.id()));
  }

  /** Sets a row as the journal has it, or (no values) removes it. */
  void restore(Key key, List<Column> layout, @Nullable Object @Nullable [] values) {
    rows.restore(key, values);
    for (int i = 0; values != null && i < layout.size(); i++) {
      if (layout.get(i).identity() && values[i] instanceof Long given) {
        lastIdentity = Math.max(lastIdentity, given);
      }
    }
  }

  private @Nullable Object[] stamped(@Nullable Object[] values) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).isRowVersion()) {
        values[i] = database.nextRowVersion();
      } else if (columns.get(i).identity()) {
        if (values[i] == null) {
          values[i] = ++lastIdentity;
        } else if (values[i] instanceof Long given) {
          lastIdentity = Math.max(lastIdentity, given);
        }
      }
    }
    return values;
  }

  private @Nullable Object[] restamped(@Nullable Object[] after) {
    boolean versioned = columns.stream().anyMatch(Column::isRowVersion);
    if (!versioned) {
      return after;
    }
    @Nullable Object[] stamped = Arrays.copyOf(after, after.length);
    for (int i = 0; i < stamped.length; i++) {
      if (columns.get(i).isRowVersion()) {
        stamped[i] = database.nextRowVersion();
      }
    }
    return stamped;
  }

  /** The key of a row, or null of a heap. */
  @Nullable Key keyOf(@Nullable Object[] values) {
    PrimaryKey key = primaryKey;
    if (key == null) {
      return null;
    }
    List<Column> now = columns;
    List<Object> parts = new ArrayList<>();
    for (Column part : key.columns()) {
      Object value = values[position(now, part)];
      if (value != null) {
        parts.add(value);
      }
    }
    return Key.of(parts);
  }

  private static int position(List<Column> columns, Column wanted) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).id() == wanted.id()) {
        return i;
      }
    }
    throw new IllegalStateException("a column of the primary key is gone: " + wanted.name());
  }
}
