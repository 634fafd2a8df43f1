package io.caudal.sqlserver.simulator.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings databases back to what a journal says, before there are clients. */
public final class Recovery {

  private final Instance instance;

  public Recovery(Instance instance) {
    this.instance = instance;
  }

  public Database create(int id, String name) {
    instance.continueWith(id);
    instance.create(name);
    return instance.database(name);
  }

  /** Creates a table, which is forgotten by rolling the transaction back. */
  public Table create(
      Database database,
      int id,
      TableName name,
      List<Column> columns,
      @Nullable PrimaryKey primaryKey,
      Transaction transaction) {
    database.continueWith(id);
    return database.createTable(name, columns, primaryKey, transaction);
  }

  public void columns(Table table, List<Column> columns) {
    table.restore(columns);
  }

  /** The next object of the database gets this id. */
  public void nextObject(Database database, int id) {
    database.continueWith(id);
  }

  public void drop(Table table) {
    Database database = table.database();
    database.dropTable(table, database.begin());
  }

  /** Sets a row, whose values are laid out like the columns, or (no values) removes it. */
  public void write(
      Table table, Key key, List<Column> layout, @Nullable List<@Nullable Object> values) {
    table.restore(key, layout, values == null ? null : values.toArray());
  }

  public void committed(Commit commit, Database database) {
    database.log().continueWith(commit.lsn());
    database.log().next();
    database.committed(commit);
  }

  /** Goes on after the last transaction and the last rowversion that were given. */
  public void continueAfter(Database database, long transaction, long rowVersion) {
    database.continueAfter(transaction, rowVersion);
  }
}
