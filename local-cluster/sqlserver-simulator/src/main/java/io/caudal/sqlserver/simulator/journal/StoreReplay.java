package io.caudal.sqlserver.simulator.journal;

import io.caudal.sqlserver.simulator.store.Column;
import io.caudal.sqlserver.simulator.store.Commit;
import io.caudal.sqlserver.simulator.store.Database;
import io.caudal.sqlserver.simulator.store.Effect;
import io.caudal.sqlserver.simulator.store.Instance;
import io.caudal.sqlserver.simulator.store.Lsn;
import io.caudal.sqlserver.simulator.store.Recovery;
import io.caudal.sqlserver.simulator.store.Right;
import io.caudal.sqlserver.simulator.store.Table;
import io.caudal.sqlserver.simulator.store.TableName;
import io.caudal.sqlserver.simulator.store.Transaction;
import java.time.Instant;
import java.util.List;

/** Repeats what happened to databases. */
final class StoreReplay {

  private final Instance instance;
  private final Recovery recovery;
  private final KnownTables tables;
  private final SteeredClock clock;
  private final OpenTransactions open = new OpenTransactions();

  StoreReplay(Instance instance, KnownTables tables, SteeredClock clock) {
    this.instance = instance;
    this.recovery = new Recovery(instance);
    this.tables = tables;
    this.clock = clock;
    instance.databases().forEach(tables::add);
  }

  /** What the last process did not commit never happened. */
  void forgetUnfinished() {
    open.rollBack();
  }

  void apply(RecordReader record) {
    switch (record.entry()) {
      case STARTED -> forgetUnfinished();
      case DATABASE -> {
        String name = record.text();
        clock.set(record.localTime());
        tables.add(recovery.create(record.database(), name));
      }
      case NO_DATABASE -> instance.drop(database(record).name());
      case LOGIN -> instance.logins().put(record.text(), record.text());
      case RIGHT -> {
        Right.Verb verb = Right.Verb.valueOf(record.text());
        Right right = new Right(verb, record.text(), record.text(), record.text());
        database(record).users().apply(right);
      }
      case SCHEMA -> schema(database(record), record.text());
      case TABLE -> create(record);
      case NO_TABLE -> {
        Transaction definition = define(record);
        recovery.drop(table(record), definition);
      }
      case COLUMNS -> columns(record);
      case UNDONE -> open.undo(record.database(), record.number());
      case PART -> {
        long id = record.number();
        open.add(record.database(), id, new EffectReader(record, tables).read());
      }
      case COMMIT -> commit(record);
      default -> throw new IllegalArgumentException("not of the store: " + record.entry());
    }
  }

  private Database database(RecordReader record) {
    return tables.database(record.database());
  }

  private Table table(RecordReader record) {
    return tables.table(record.database(), record.count());
  }

  private Transaction define(RecordReader record) {
    return open.define(database(record), record.number());
  }

  private static void schema(Database database, String schema) {
    if (!database.hasSchema(schema)) {
      database.createSchema(schema);
    }
  }

  private void create(RecordReader record) {
    Transaction definition = define(record);
    int id = record.count();
    TableName name = new TableName(record.text(), record.text());
    clock.set(record.localTime());
    List<Column> columns = record.columns();
    tables.add(
        recovery.create(definition.database(), id, name, columns, record.key(columns), definition));
  }

  private void columns(RecordReader record) {
    Transaction definition = define(record);
    Table table = table(record);
    List<Column> former = table.columns();
    definition.onRollback(() -> recovery.columns(table, former));
    recovery.columns(table, record.columns());
    tables.addColumns(table);
  }

  private void commit(RecordReader record) {
    Database database = database(record);
    long id = record.number();
    List<Effect> effects = open.commit(record.database(), id);
    for (Effect effect : effects) {
      recovery.apply(effect);
    }
    recovery.continueAfter(database, id, record.number());
    if (record.flag()) {
      Lsn begin = record.lsn();
      Instant begun = record.time();
      Commit commit =
          new Commit(id, begin, begun, record.lsn(), record.time(), Effect.changes(effects));
      recovery.committed(commit, database);
    }
  }
}
