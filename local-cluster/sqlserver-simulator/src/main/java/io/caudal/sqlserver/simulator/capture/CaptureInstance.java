package io.caudal.sqlserver.simulator.capture;

import io.caudal.sqlserver.simulator.store.Column;
import io.caudal.sqlserver.simulator.store.Commit;
import io.caudal.sqlserver.simulator.store.Lsn;
import io.caudal.sqlserver.simulator.store.Table;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A capture instance with its change table. Guarded by the latch of its database. */
public final class CaptureInstance {

  private final int objectId;
  private final String name;
  private final Table source;
  private final List<Column> columns;
  private final @Nullable String role;
  private final boolean netChanges;
  private final LocalDateTime created;
  private final Lsn enabled;
  private final List<ChangeRow> rows = new ArrayList<>();
  private @Nullable Lsn start;

  CaptureInstance(
      int objectId, CaptureRequest request, String name, LocalDateTime created, Lsn enabled) {
    this.objectId = objectId;
    this.name = name;
    this.source = request.table();
    this.columns = source.columns();
    this.role = request.role();
    this.netChanges = request.netChanges();
    this.created = created;
    this.enabled = enabled;
  }

  public int objectId() {
    return objectId;
  }

  public String name() {
    return name;
  }

  public Table source() {
    return source;
  }

  public List<Column> columns() {
    return columns;
  }

  /** The place in the log from which changes are captured. */
  public Lsn enabled() {
    return enabled;
  }

  public @Nullable String role() {
    return role;
  }

  public boolean hasNetChanges() {
    return netChanges;
  }

  public LocalDateTime created() {
    return created;
  }

  /** The lowest LSN that may be asked for; null until the capture job has seen the instance. */
  public @Nullable Lsn start() {
    return start;
  }

  List<ChangeRow> rows() {
    return rows;
  }

  /** The rows of commits between two LSNs, both included; rows are in commit order. */
  List<ChangeRow> between(Lsn from, Lsn to) {
    return List.copyOf(rows.subList(firstAtOrAfter(from), firstAtOrAfter(to.next())));
  }

  private int firstAtOrAfter(Lsn lsn) {
    int low = 0;
    int high = rows.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (rows.get(middle).start().compareTo(lsn) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  void seen() {
    start = enabled;
  }

  void capture(Commit commit) {
    if (commit.lsn().compareTo(enabled) >= 0) {
      commit.changes().stream()
          .filter(change -> change.table() == source)
          .forEach(change -> rows.addAll(ChangeRows.of(change, commit.lsn(), columns)));
    }
  }

  void cleanUp(Lsn lowWaterMark) {
    rows.removeIf(row -> row.start().compareTo(lowWaterMark) < 0);
    if (start != null && start.compareTo(lowWaterMark) < 0) {
      start = lowWaterMark;
    }
  }
}
