package io.caudal.sqlserver.simulator.journal;

import io.caudal.sqlserver.simulator.capture.CaptureInstance;
import io.caudal.sqlserver.simulator.capture.CaptureRequest;
import io.caudal.sqlserver.simulator.capture.Captures;
import io.caudal.sqlserver.simulator.capture.ChangeCapture;
import io.caudal.sqlserver.simulator.store.Database;
import io.caudal.sqlserver.simulator.store.Lsn;
import io.caudal.sqlserver.simulator.store.Recovery;
import io.caudal.sqlserver.simulator.store.Table;
import java.util.Objects;

/** Repeats what happened to change data capture, and what its job did. */
final class CaptureReplay {

  private final Captures captures;
  private final KnownTables tables;
  private final SteeredClock clock;

  CaptureReplay(Captures captures, KnownTables tables, SteeredClock clock) {
    this.captures = captures;
    this.tables = tables;
    this.clock = clock;
  }

  void apply(RecordReader record) {
    Database database = tables.database(record.database());
    switch (record.entry()) {
      case CAPTURE -> {
        clock.set(record.time());
        captures.enable(database);
      }
      case NO_CAPTURE -> captures.disable(database);
      case INSTANCE -> enable(record, captures.of(database));
      case NO_INSTANCE -> {
        Table table = tables.table(record.database(), record.count());
        captures.of(database).disable(table, record.text());
      }
      case CAPTURED -> captures.of(database).capture(record.count());
      case MARKED -> {
        Lsn lsn = record.lsn();
        database.log().continueWith(lsn);
        captures.of(database).mark(database.log().next(), record.time());
      }
      case CLEANED_UP -> {
        CaptureInstance instance = captures.of(database).find(record.text());
        captures.of(database).cleanUp(Objects.requireNonNull(instance), record.lsn());
      }
      case RETENTION -> captures.of(database).setRetentionMinutes(record.count());
      default -> throw new IllegalArgumentException("not of the capture: " + record.entry());
    }
  }

  private void enable(RecordReader record, ChangeCapture capture) {
    Table table = tables.table(record.database(), record.count());
    Recovery.continueWith(table.database(), record.count());
    String name = record.text();
    CaptureRequest request = new CaptureRequest(table, name, record.optionalText(), record.flag());
    clock.set(record.localTime());
    table.database().log().continueWith(record.lsn());
    capture.enable(request);
  }
}
