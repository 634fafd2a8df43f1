package io.caudal.sqlserver.simulator.capture;

import io.caudal.sqlserver.simulator.store.Database;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Which databases capture changes. */
public final class Captures {

  private final CaptureJob job;
  private final CaptureJournal journal;
  private final Map<Database, ChangeCapture> captures = new ConcurrentHashMap<>();

  public Captures(CaptureJob job) {
    this(job, CaptureJournal.NONE);
  }

  public Captures(CaptureJob job, CaptureJournal journal) {
    this.job = job;
    this.journal = journal;
  }

  public CaptureJob job() {
    return job;
  }

  public void enable(Database database) {
    captures.computeIfAbsent(
        database,
        key -> {
          ChangeCapture capture = new ChangeCapture(database, job, journal);
          database.addListener(capture);
          journal.enabled(database, capture.lastTime());
          return capture;
        });
    if (!database.hasSchema("cdc")) {
      database.createSchema("cdc");
    }
  }

  public void disable(Database database) {
    ChangeCapture capture = captures.remove(database);
    if (capture != null) {
      capture.stop();
      journal.disabled(database);
    }
  }

  public @Nullable ChangeCapture find(Database database) {
    return captures.get(database);
  }

  public ChangeCapture of(Database database) {
    ChangeCapture capture = find(database);
    if (capture == null) {
      throw CaptureErrors.notEnabled(database.name());
    }
    return capture;
  }
}
