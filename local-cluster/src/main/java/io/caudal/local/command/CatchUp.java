package io.caudal.local.command;

import io.caudal.local.tickit.Journal;
import io.caudal.local.tickit.JournalCursor;
import io.caudal.local.tickit.TickitTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many journaled changes are not in the lake yet. */
final class CatchUp implements AutoCloseable {

  private final MarketWatch lake;
  private final Map<TickitTable, JournalCursor> cursors = new LinkedHashMap<>();
  private final Map<TickitTable, Long> journaled = new LinkedHashMap<>();

  /** Every journaled change is expected in the lake. */
  CatchUp(List<TickitTable> tables, Journal journal, MarketWatch lake) {
    this.lake = lake;
    tables.forEach(table -> cursors.put(table, journal.cursor(table)));
  }

  /**
   * Does not expect in the lake what is journaled now and is not there: a job that starts without a
   * savepoint reads its effect, not the change.
   */
  void beginHere() {
    cursors.forEach(
        (table, cursor) -> {
          read(table, cursor);
          journaled.put(table, lake.of(table).loggedRows());
        });
  }

  /** As of the lake's last refresh. */
  long missing() {
    cursors.forEach(this::read);
    return journaled.entrySet().stream()
        .mapToLong(entry -> Math.max(0, entry.getValue() - lake.of(entry.getKey()).loggedRows()))
        .sum();
  }

  @Override
  public void close() {
    cursors.values().forEach(JournalCursor::close);
  }

  private void read(TickitTable table, JournalCursor cursor) {
    long more = 0;
    while (cursor.next() != null) {
      more++;
    }
    journaled.merge(table, more, Long::sum);
  }
}
