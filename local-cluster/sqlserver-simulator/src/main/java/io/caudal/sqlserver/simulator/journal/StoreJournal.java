package io.caudal.sqlserver.simulator.journal;

import io.caudal.sqlserver.simulator.store.Commit;
import io.caudal.sqlserver.simulator.store.Database;
import io.caudal.sqlserver.simulator.store.Effect;
import io.caudal.sqlserver.simulator.store.Journal;
import io.caudal.sqlserver.simulator.store.Right;
import io.caudal.sqlserver.simulator.store.Table;
import io.caudal.sqlserver.simulator.store.Transaction;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what happens to databases. A definition is written when it is made, for others see it at
 * once, and forgotten if its transaction does not commit; rows are written at the commit.
 */
final class StoreJournal implements Journal {

  private static final Logger LOG = LoggerFactory.getLogger(StoreJournal.class);
  private static final int PART = 1 << 20;

  private final Sink sink;

  StoreJournal(Sink sink) {
    this.sink = sink;
  }

  @Override
  public void created(Database database) {
    sink.append(
        new RecordWriter(Entry.DATABASE, database).value(database.name()).time(database.created()));
  }

  @Override
  public void dropped(Database database) {
    sink.append(new RecordWriter(Entry.NO_DATABASE, database));
  }

  @Override
  public void login(String login, String password) {
    sink.append(new RecordWriter(Entry.LOGIN).value(login).value(password));
  }

  @Override
  public void changed(Database database, Right right) {
    sink.append(
        new RecordWriter(Entry.RIGHT, database)
            .value(right.verb().name())
            .value(right.principal())
            .value(right.subject())
            .value(right.scope()));
  }

  @Override
  public void schema(Database database, String schema) {
    sink.append(new RecordWriter(Entry.SCHEMA, database).value(schema));
  }

  @Override
  public void created(Table table, Transaction transaction) {
    sink.append(
        of(Entry.TABLE, transaction)
            .table(table)
            .value(table.name().schema())
            .value(table.name().name())
            .time(table.created())
            .columns(table.columns())
            .key(table.primaryKey()));
  }

  @Override
  public void dropped(Table table, Transaction transaction) {
    sink.append(of(Entry.NO_TABLE, transaction).table(table));
  }

  @Override
  public void columns(Table table, Transaction transaction) {
    sink.append(of(Entry.COLUMNS, transaction).table(table).columns(table.columns()));
  }

  @Override
  public void undone(Transaction transaction) {
    try {
      sink.append(of(Entry.UNDONE, transaction));
    } catch (UncheckedIOException e) {
      LOG.debug("A rollback is not written; what never commits is forgotten anyhow", e);
    }
  }

  @Override
  public void committed(Transaction transaction, List<Effect> effects, @Nullable Commit commit) {
    EffectWriter writer = new EffectWriter(of(Entry.PART, transaction));
    for (Effect effect : effects) {
      writer.write(effect);
      if (writer.record().size() > PART) {
        sink.append(writer.record());
        writer = new EffectWriter(of(Entry.PART, transaction));
      }
    }
    sink.append(writer.record());
    RecordWriter last = of(Entry.COMMIT, transaction).number(transaction.database().rowVersion());
    last.flag(commit != null);
    if (commit != null) {
      last.lsn(commit.begin()).time(commit.beginTime()).lsn(commit.lsn()).time(commit.time());
    }
    sink.append(last);
  }

  private static RecordWriter of(Entry entry, Transaction transaction) {
    return new RecordWriter(entry, transaction.database()).number(transaction.id());
  }
}
