package io.caudal.local.chaos.verdict;

import io.caudal.config.Zone;
import io.caudal.local.check.Lake;
import io.caudal.local.server.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Looks at a lake that is being written. */
public final class LakeWatch implements AutoCloseable {

  private static final Duration INTERVAL = Duration.ofMillis(250);

  private final Path root;
  private final Lake lake;
  private final Map<String, Long> snapshotBegan = new HashMap<>();
  private final Map<String, Long> logBegan = new HashMap<>();

  /** Watches a lake that need not be there yet. */
  public LakeWatch(Path root) throws SQLException {
    this.root = root;
    this.lake = Lake.at(root);
  }

  public Lake lake() {
    return lake;
  }

  /** Notes which tables have rows, and which have changes. */
  public void look(List<String> tables) throws SQLException {
    for (String table : tables) {
      if (logBegan.containsKey(table) || !lake.holds(Zone.REFINED, table)) {
        continue;
      }
      snapshotBegan.putIfAbsent(table, System.currentTimeMillis());
      if (hasChanges(table)) {
        logBegan.put(table, System.currentTimeMillis());
      }
    }
  }

  private boolean hasChanges(String table) throws SQLException {
    try (Statement statement = lake.connection().createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT 1 FROM "
                    + lake.changes(Zone.REFINED, table)
                    + " WHERE cdc_op <> 'r' LIMIT 1")) {
      return row.next();
    }
  }

  /** When that came of which something was seen so far; now, for the rest. */
  public Beginnings beginnings(String table) {
    long now = System.currentTimeMillis();
    return new Beginnings(
        snapshotBegan.getOrDefault(table, now), logBegan.getOrDefault(table, now));
  }

  /** Whether a row that was written later than that is there before the time is over. */
  public boolean sees(long sinceMillis, List<String> tables, Duration within) {
    try {
      // A look that outlasts the time must be over before the connection is used again.
      Awaitility.await("a change in the lake")
          .pollInSameThread()
          .atMost(within)
          .pollInterval(INTERVAL)
          .until(
              () -> {
                look(tables);
                return newest(sinceMillis) > sinceMillis;
              });
      return true;
    } catch (ConditionTimeoutException e) {
      return false;
    }
  }

  /** When the newest row was written, of the files that are newer than that. */
  private long newest(long sinceMillis) throws SQLException {
    String files =
        filesSince(sinceMillis).stream()
            .map(file -> "'" + file + "'")
            .collect(Collectors.joining(",", "[", "]"));
    if (files.equals("[]")) {
      return 0;
    }
    try (Statement statement = lake.connection().createStatement();
        ResultSet row =
            statement.executeQuery("SELECT max(written) FROM read_parquet(" + files + ")")) {
      row.next();
      return row.getLong(1);
    }
  }

  private List<Path> filesSince(long millis) {
    try {
      return Folders.files(root).stream()
          .filter(file -> file.toString().endsWith(".parquet"))
          .filter(file -> isSince(file, millis))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isSince(Path file, long millis) {
    try {
      return Files.getLastModifiedTime(file).toMillis() >= millis;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws SQLException {
    lake.close();
  }
}
