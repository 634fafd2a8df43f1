package io.caudal.source.debezium;

import io.caudal.change.TableId;
import io.caudal.change.TableSchema;
import java.io.InterruptedIOException;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Tells when the log has to wait for a snapshot. When tables are added to a restored job, the
 * connector goes on with the log while it reads them, and afterwards winds the log back, for all
 * tables, to where their snapshot began: everything after that place would come a second time.
 */
public final class LogPause implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final Duration STEP = Duration.ofMillis(50);

  private final ArrayList<String> captured;

  private LogPause(List<String> captured) {
    this.captured = new ArrayList<>(captured);
  }

  /** For a source that begins with a snapshot of these tables. */
  public static LogPause untilReadBySnapshot(List<TableSchema> tables) {
    return new LogPause(
        tables.stream().map(TableSchema::id).map(LogPause::name).collect(Collectors.toList()));
  }

  /** For a source that begins with the log: new tables need no snapshot. */
  public static LogPause never() {
    return new LogPause(List.of());
  }

  /**
   * Whether the log must wait.
   *
   * @param snapshots the tables whose snapshot the log follows, as {@code schema.table}
   */
  public boolean isNeededAfter(Set<String> snapshots) {
    return !snapshots.containsAll(captured);
  }

  /** Waits a little, so that asking again does not keep a processor busy. */
  public void await() throws InterruptedIOException {
    try {
      TimeUnit.MILLISECONDS.sleep(STEP.toMillis());
    } catch (InterruptedException interrupted) {
      throw new InterruptedIOException("the reader was closed");
    }
  }

  private static String name(TableId table) {
    return table.schema() + "." + table.table();
  }
}
