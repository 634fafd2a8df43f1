package io.caudal.local.chaos.verdict;

import io.caudal.config.Zone;
import io.caudal.local.check.Lake;
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
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Looks at a lake that is being written. */
public final class LakeWatch implements AutoCloseable {

  private static final Duration INTERVAL = Duration.ofMillis(250);

  private final Path root;
  private final Lake lake;
  private final Map<String, Long> snapshotBegan = new HashMap<>();

  /** Watches a lake that need not be there yet. */
  public LakeWatch(Path root) throws SQLException {
    this.root = root;
    this.lake = Lake.at(root);
  }

  public Lake lake() {
    return lake;
  }

  /** Notes which tables have rows. */
  public void look(List<String> tables) {
    for (String table : tables) {
      if (!snapshotBegan.containsKey(table) && lake.holds(Zone.REFINED, table)) {
        snapshotBegan.put(table, System.currentTimeMillis());
      }
    }
  }

  /**
   * Not before the moment from which on a table's log is complete, in milliseconds since the epoch;
   * empty if there is no row of it.
   */
  public OptionalLong snapshotBegan(String table) {
    Long began = snapshotBegan.get(table);
    return began == null ? OptionalLong.empty() : OptionalLong.of(began);
  }

  /** Whether a row that was written later than that is there before the time is over. */
  public boolean sees(long sinceMillis, List<String> tables, Duration within) {
    try {
      Awaitility.await("a change in the lake")
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
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(root)) {
      return files
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
