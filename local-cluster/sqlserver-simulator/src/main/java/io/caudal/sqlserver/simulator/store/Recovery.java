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
  public static void continueWith(Database database, int id) {
    database.continueWith(id);
  }

  /** Drops a table, which is there again if the transaction is rolled back. */
  public void drop(Table table, Transaction transaction) {
    table.database().dropTable(table, transaction);
  }

  /** Repeats what was done to a row. */
  public void apply(Effect effect) {
    if (effect instanceof Effect.Logged row) {
      Change change = row.change();
      change.table().restore(row.key(), change.columns(), array(change.after()));
    } else if (effect instanceof Effect.Rewritten row) {
      row.table().restore(row.key(), List.of(), array(row.values()));
    }
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

  private static @Nullable Object @Nullable [] array(@Nullable List<@Nullable Object> values) {
    return values == null ? null : values.toArray();
  }
}
