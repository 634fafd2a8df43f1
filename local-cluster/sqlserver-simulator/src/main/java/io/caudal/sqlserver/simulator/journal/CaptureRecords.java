package io.caudal.sqlserver.simulator.journal;

import io.caudal.sqlserver.simulator.capture.CaptureInstance;
import io.caudal.sqlserver.simulator.capture.CaptureJournal;
import io.caudal.sqlserver.simulator.store.Database;
import io.caudal.sqlserver.simulator.store.Lsn;
import io.caudal.sqlserver.simulator.store.Table;
import java.time.Instant;

/** Writes what happens to change data capture. */
final class CaptureRecords implements CaptureJournal {

  private final Sink sink;

  CaptureRecords(Sink sink) {
    this.sink = sink;
  }

  @Override
  public void enabled(Database database, Instant time) {
    sink.append(new RecordWriter(Entry.CAPTURE, database).time(time));
  }

  @Override
  public void disabled(Database database) {
    sink.append(new RecordWriter(Entry.NO_CAPTURE, database));
  }

  @Override
  public void enabled(CaptureInstance instance) {
    Table source = instance.source();
    sink.append(
        new RecordWriter(Entry.INSTANCE, source.database())
            .table(source)
            .count(instance.objectId())
            .value(instance.name())
            .value(instance.role())
            .flag(instance.hasNetChanges())
            .time(instance.created())
            .lsn(instance.enabled()));
  }

  @Override
  public void disabled(Table table, String instance) {
    sink.append(new RecordWriter(Entry.NO_INSTANCE, table.database()).table(table).value(instance));
  }

  @Override
  public void captured(Database database, int entries) {
    sink.append(new RecordWriter(Entry.CAPTURED, database).count(entries));
  }

  @Override
  public void marked(Database database, Lsn lsn, Instant time) {
    sink.append(new RecordWriter(Entry.MARKED, database).lsn(lsn).time(time));
  }

  @Override
  public void cleanedUp(CaptureInstance instance, Lsn lowWaterMark) {
    sink.append(
        new RecordWriter(Entry.CLEANED_UP, instance.source().database())
            .value(instance.name())
            .lsn(lowWaterMark));
  }

  @Override
  public void retained(Database database, int minutes) {
    sink.append(new RecordWriter(Entry.RETENTION, database).count(minutes));
  }
}
