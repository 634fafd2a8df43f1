package io.caudal.local.check;

import io.caudal.change.ChangeOperation;
import io.caudal.change.ContractColumns;
import io.caudal.local.rows.ResultRows;
import io.caudal.local.rows.RowImage;
import io.caudal.local.tickit.Journal;
import io.caudal.local.tickit.JournalCursor;
import io.caudal.local.tickit.JournalEntry;
import io.caudal.local.tickit.TickitTable;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Measures one table's way from commit to a visible file, by finding each file's changes in the
 * journal. Reads each file once, and keeps only changes that are not visible yet. Not for several
 * threads at a time.
 */
public final class FreshnessMeter implements AutoCloseable {

  private record Pending(ChangeOperation operation, RowImage image, long committedMillis) {

    /** A delete may be logged with less than its row. */
    boolean is(ChangeOperation seen, RowImage seenImage) {
      return operation == seen && (operation == ChangeOperation.DELETE || image.equals(seenImage));
    }
  }

  private final Lake lake;
  private final CheckedTable table;
  private final int keyColumn;
  private final JournalCursor cursor;
  private final Map<String, ArrayDeque<Pending>> pending = new HashMap<>();
  private final Durations durations = new Durations();

  private FreshnessMeter(Lake lake, CheckedTable table, JournalCursor cursor) {
    this.lake = lake;
    this.table = table;
    this.keyColumn = table.expectation().lakeColumns().indexOf(table.key().get(0));
    this.cursor = cursor;
  }

  public static FreshnessMeter of(Lake lake, CheckedTable table, Journal journal, TickitTable of) {
    return new FreshnessMeter(lake, table, journal.cursor(of));
  }

  /**
   * Takes files into account that were not given before, all that have become visible since.
   *
   * @param firstSeen when each was first seen
   */
  public void filesVisible(Map<Path, Instant> firstSeen) throws SQLException {
    for (JournalEntry entry = cursor.next(); entry != null; entry = cursor.next()) {
      pending
          .computeIfAbsent(entry.key(), key -> new ArrayDeque<>())
          .addLast(
              new Pending(
                  entry.operation(),
                  table.expectation().expected(entry.image()),
                  entry.committedMillis()));
    }
    if (!firstSeen.isEmpty()) {
      read(firstSeen);
    }
  }

  /** Of all changes so far; empty where there are none. */
  public Optional<Freshness> freshness() {
    return durations.freshness();
  }

  @Override
  public void close() {
    cursor.close();
  }

  private void read(Map<Path, Instant> firstSeen) throws SQLException {
    try (Statement statement = lake.connection().createStatement();
        ResultSet result = statement.executeQuery(logged(firstSeen.keySet()))) {
      ResultRows rows = ResultRows.of(result);
      for (RowImage row = rows.next(); row != null; row = rows.next()) {
        Instant seen = firstSeen.get(Path.of(row.required(0)));
        if (seen == null) {
          throw new IllegalStateException("nobody knows when " + row.value(0) + " was seen");
        }
        List<String> image = row.values().subList(2, row.size());
        seen(
            ChangeOperation.ofCode(row.required(1)),
            RowImage.of(image.toArray(new String[0])),
            seen.toEpochMilli());
      }
    }
  }

  /** File, operation, then the expectation's columns, in the order of the log. */
  private String logged(Set<Path> files) {
    String columns =
        table.expectation().lakeColumns().stream()
            .map(CurrentState::quoted)
            .collect(Collectors.joining(", "));
    return "SELECT filename, %1$s, %2$s FROM %3$s WHERE %1$s IN ('c', 'u', 'd') ORDER BY %4$s"
        .formatted(
            ContractColumns.OPERATION, columns, lake.changes(files), ContractColumns.POSITION);
  }

  /** What the journal has ahead of it came into the lake by the snapshot. */
  private void seen(ChangeOperation operation, RowImage image, long seenMillis) {
    ArrayDeque<Pending> ofKey = pending.get(image.required(keyColumn));
    if (ofKey == null || ofKey.stream().noneMatch(change -> change.is(operation, image))) {
      return;
    }
    Pending next = ofKey.removeFirst();
    while (!next.is(operation, image)) {
      next = ofKey.removeFirst();
    }
    durations.add(seenMillis - next.committedMillis());
    if (ofKey.isEmpty()) {
      pending.remove(image.required(keyColumn));
    }
  }
}
