package io.caudal.sqlserver.simulator.journal;

import io.caudal.sqlserver.simulator.capture.Agent;
import io.caudal.sqlserver.simulator.capture.CaptureJournal;
import io.caudal.sqlserver.simulator.capture.Captures;
import io.caudal.sqlserver.simulator.store.Instance;
import io.caudal.sqlserver.simulator.store.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/**
 * A journal in a folder. What is acknowledged to a client is in it, so that it outlives the end of
 * the process, a sudden one too; a power failure it may not. It grows without end, and holds the
 * passwords of logins as they are.
 *
 * <p>A transaction over several databases has an entry for each of them. Numbers that were given to
 * what was rolled back may be given again.
 */
public final class FileJournal implements AutoCloseable {

  private final RecordFile file;
  private final SteeredClock clock;
  private final Sink sink;

  private FileJournal(RecordFile file, Clock clock) {
    this.file = file;
    this.clock = new SteeredClock(clock, file.created());
    this.sink = new Sink(file);
  }

  /**
   * Opens the journal of a folder, or creates both.
   *
   * @throws IOException if another simulator has it open, or it is damaged
   */
  public static FileJournal open(Path folder, Clock clock) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve("sqlserver.journal");
    return new FileJournal(RecordFile.open(file, clock.instant()), clock);
  }

  /** The clock for the server, which shows the time of what is replayed until all is. */
  public Clock clock() {
    return clock;
  }

  public Journal store() {
    return new StoreJournal(sink);
  }

  public CaptureJournal capture() {
    return new CaptureRecords(sink);
  }

  /**
   * Repeats on a new server what the journal tells, and writes what happens from then on.
   *
   * @throws IOException if the journal is damaged, other than by the sudden end of its writer
   */
  public void replay(Instance instance, Captures captures, Defaults defaults) throws IOException {
    KnownTables tables = new KnownTables();
    StoreReplay store = new StoreReplay(instance, tables, clock);
    CaptureReplay capture = new CaptureReplay(captures, tables, clock);
    captures.job().setAgent(Agent.STOPPED);
    file.read(
        bytes -> {
          RecordReader record = new RecordReader(bytes, defaults);
          if (record.entry().isOfCapture()) {
            capture.apply(record);
          } else {
            store.apply(record);
          }
        });
    store.forgetUnfinished();
    captures.job().setAgent(Agent.RUNNING);
    clock.release();
    sink.open();
    sink.append(new RecordWriter(Entry.STARTED));
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
