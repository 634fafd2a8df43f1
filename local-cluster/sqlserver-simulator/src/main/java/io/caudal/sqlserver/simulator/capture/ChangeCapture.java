package io.caudal.sqlserver.simulator.capture;

import io.caudal.sqlserver.simulator.store.Commit;
import io.caudal.sqlserver.simulator.store.CommitListener;
import io.caudal.sqlserver.simulator.store.Database;
import io.caudal.sqlserver.simulator.store.Lsn;
import io.caudal.sqlserver.simulator.store.Table;
import io.caudal.sqlserver.simulator.type.Binary;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Change data capture of one database. Commits wait until the job's lag is over; whoever looks
 * first sees them moved to the change tables, in commit order.
 */
public final class ChangeCapture implements CommitListener {

  private static final int INSTANCES_A_TABLE = 2;

  private final Database database;
  private final CaptureJob job;
  private final CaptureJournal journal;
  private final List<CaptureInstance> instances = new ArrayList<>();
  private final NavigableMap<Lsn, LsnTime> times = new TreeMap<>();
  private final Deque<Pending> pending = new ArrayDeque<>();
  private Instant lastTime;
  private int retentionMinutes = 4320;
  private boolean jobs;

  private record Pending(Instant time, Runnable capture) {}

  ChangeCapture(Database database, CaptureJob job, CaptureJournal journal) {
    this.database = database;
    this.job = job;
    this.journal = journal;
    this.lastTime = database.clock().instant();
  }

  @Override
  public void committed(Commit commit) {
    if (commit.changes().stream().anyMatch(change -> change.table().isTracked())) {
      pending.add(new Pending(commit.time(), () -> capture(commit)));
    }
  }

  public CaptureInstance enable(CaptureRequest request) {
    return upToDate(
        () -> {
          refuse(request);
          CaptureInstance instance =
              new CaptureInstance(
                  database.nextObjectId(),
                  request,
                  request.name(),
                  database.now(),
                  database.log().next());
          instances.add(instance);
          jobs = true;
          request.table().setTracked(true);
          pending.add(new Pending(database.clock().instant(), instance::seen));
          journal.enabled(instance);
          return upToDate(() -> instance);
        });
  }

  public void disable(Table table, String instance) {
    upToDate(
        () -> {
          boolean all = instance.equalsIgnoreCase("all");
          boolean removed =
              instances.removeIf(
                  each ->
                      each.source() == table && (all || each.name().equalsIgnoreCase(instance)));
          if (!removed) {
            throw CaptureErrors.noInstance(instance);
          }
          table.setTracked(instances.stream().anyMatch(each -> each.source() == table));
          journal.disabled(table, instance);
          return true;
        });
  }

  void stop() {
    database.removeListener(this);
    instances.forEach(instance -> instance.source().setTracked(false));
  }

  public List<CaptureInstance> instances() {
    return upToDate(() -> List.copyOf(instances));
  }

  public @Nullable CaptureInstance find(String name) {
    return instances().stream()
        .filter(instance -> instance.name().equalsIgnoreCase(name))
        .findFirst()
        .orElse(null);
  }

  public List<LsnTime> times() {
    return upToDate(() -> List.copyOf(times.values()));
  }

  public @Nullable LsnTime time(Lsn lsn) {
    return upToDate(() -> times.get(lsn));
  }

  public @Nullable Lsn maxLsn() {
    return upToDate(() -> times.isEmpty() ? null : times.lastKey());
  }

  public List<ChangeRow> rows(CaptureInstance instance) {
    return upToDate(() -> List.copyOf(instance.rows()));
  }

  /** The changes between two LSNs, both included, if both are valid for the instance. */
  public List<ChangeRow> changes(CaptureInstance instance, @Nullable Lsn from, @Nullable Lsn to) {
    return upToDate(
        () -> {
          Lsn start = instance.start();
          if (from == null
              || to == null
              || start == null
              || times.isEmpty()
              || from.compareTo(start) < 0
              || to.compareTo(times.lastKey()) > 0
              || from.compareTo(to) > 0) {
            throw CaptureErrors.outsideOfValidity();
          }
          return instance.between(from, to);
        });
  }

  /** Forgets what was committed before an LSN. */
  public void cleanUp(CaptureInstance instance, Lsn lowWaterMark) {
    upToDate(
        () -> {
          instance.cleanUp(lowWaterMark);
          boolean nobodyNeeds =
              instances.stream()
                  .allMatch(each -> lowWaterMark.compareTo(startOf(each, lowWaterMark)) <= 0);
          if (nobodyNeeds) {
            times.headMap(lowWaterMark, false).clear();
          }
          journal.cleanedUp(instance, lowWaterMark);
          return true;
        });
  }

  /** The last LSN at or before a time. */
  public @Nullable Lsn lsnAt(Instant time) {
    return times().stream()
        .filter(entry -> !entry.ended().isAfter(time))
        .map(LsnTime::start)
        .reduce((one, other) -> other)
        .orElse(null);
  }

  /** Whether the first table was enabled, which creates the jobs. */
  public boolean hasJobs() {
    return jobs;
  }

  public int retentionMinutes() {
    return retentionMinutes;
  }

  public void setRetentionMinutes(int minutes) {
    this.retentionMinutes = minutes;
    journal.retained(database, minutes);
  }

  /** Moves so many of the oldest entries to the change tables, whether they are due or not. */
  public void capture(int entries) {
    journal.captured(database, entries);
    for (int i = 0; i < entries; i++) {
      pending.remove().capture().run();
    }
  }

  /** Marks the time. */
  public void mark(Lsn lsn, Instant now) {
    journal.marked(database, lsn, now);
    record(new LsnTime(lsn, now, now, LsnTime.NO_TRANSACTION, null));
  }

  Instant lastTime() {
    return lastTime;
  }

  private static Lsn startOf(CaptureInstance instance, Lsn otherwise) {
    Lsn start = instance.start();
    return start == null ? otherwise : start;
  }

  private void refuse(CaptureRequest request) {
    if (instances.stream().anyMatch(each -> each.name().equalsIgnoreCase(request.name()))) {
      throw CaptureErrors.nameTaken(request.name());
    }
    long present = instances.stream().filter(each -> each.source() == request.table()).count();
    if (present == INSTANCES_A_TABLE) {
      throw CaptureErrors.twoInstances(request.table().name());
    }
  }

  private void capture(Commit commit) {
    instances.forEach(instance -> instance.capture(commit));
    record(
        new LsnTime(
            commit.lsn(),
            commit.beginTime(),
            commit.time(),
            Binary.ofLong(commit.transaction()).rightmost(Lsn.LENGTH),
            commit.begin()));
  }

  private void record(LsnTime entry) {
    times.put(entry.start(), entry);
    lastTime = entry.ended();
  }

  private <T extends @Nullable Object> T upToDate(Supplier<T> action) {
    database.latch().lock();
    try {
      Instant now = database.clock().instant();
      int due = 0;
      for (Pending entry : pending) {
        if (!job.hasRead(entry.time(), now)) {
          break;
        }
        due++;
      }
      if (due > 0) {
        capture(due);
      }
      if (pending.isEmpty() && job.isHeartbeatDue(lastTime, now)) {
        mark(database.log().next(), now);
      }
      return action.get();
    } finally {
      database.latch().unlock();
    }
  }
}
