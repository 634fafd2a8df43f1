package io.caudal.local.dashboard;

import io.caudal.local.check.Freshness;
import io.caudal.local.check.FreshnessMeter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Watches one table's folder in a lake on this machine. */
public final class LakeWatch implements AutoCloseable {

  private final LakeFiles files;
  private final LakeRows rows;
  private final Optional<FreshnessMeter> freshness;

  /**
   * A watch that has seen nothing yet.
   *
   * @param folder the table's, which need not be there yet
   * @param duckdb reads the files
   * @param freshness is told of new files, where there is a journal to measure with
   */
  public LakeWatch(Path folder, Connection duckdb, Optional<FreshnessMeter> freshness) {
    this.files = new LakeFiles(folder, Clock.systemUTC());
    this.rows = new LakeRows(duckdb);
    this.freshness = freshness;
  }

  /** Takes in what is there already, nobody knows since when. */
  public void begin() throws SQLException {
    appeared();
  }

  /** Takes in what is new. */
  public void refresh() throws SQLException {
    Map<Path, Instant> appeared = appeared();
    if (freshness.isPresent()) {
      freshness.orElseThrow().filesVisible(appeared);
    }
  }

  public long allRows() {
    return rows.all();
  }

  /** Rows that the snapshot read. */
  public long readRows() {
    return rows.read();
  }

  /** Rows of changes that the database logged. */
  public long loggedRows() {
    return rows.logged();
  }

  public Optional<Freshness> freshness() {
    return freshness.flatMap(FreshnessMeter::freshness);
  }

  @Override
  public void close() {
    freshness.ifPresent(FreshnessMeter::close);
  }

  private Map<Path, Instant> appeared() throws SQLException {
    try {
      Map<Path, Instant> appeared = files.appeared();
      rows.add(appeared.keySet());
      return appeared;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
