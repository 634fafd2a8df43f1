package io.caudal.source.standstill;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Judges whether a log stands still: nothing came of it for a while, in which the database moved
 * on, or could not be asked. Not for several threads.
 */
final class Standstill {

  private final Duration patience;
  private @Nullable String end;
  private String reader = "";
  private long signs;
  private long since;
  private boolean well = true;

  Standstill(Duration patience, long nanos) {
    this.patience = patience;
    this.since = nanos;
  }

  /**
   * Takes note of what the database says.
   *
   * @param signs how often the log has given something until now
   * @param nanos the time, of {@link System#nanoTime}
   * @return what is wrong
   */
  Optional<String> told(LogState state, long signs, long nanos) {
    boolean alive = end == null || this.signs != signs || !reader.equals(state.reader());
    if (alive || state.end().equals(end)) {
      this.signs = signs;
      end = state.end();
      reader = state.reader();
      rest(nanos);
      return Optional.empty();
    }
    well = false;
    return lasted(nanos)
        ? Optional.of("the database moved on from " + end + " to " + state.end())
        : Optional.empty();
  }

  /** Takes note that the database cannot be asked; otherwise the same. */
  Optional<String> notTold(String reason, long signs, long nanos) {
    if (this.signs != signs) {
      this.signs = signs;
      rest(nanos);
      return Optional.empty();
    }
    well = false;
    return lasted(nanos)
        ? Optional.of("the database cannot be asked: " + reason)
        : Optional.empty();
  }

  /** Takes note that nobody wants anything of the log at present. */
  void rest(long nanos) {
    since = nanos;
    well = true;
  }

  /** For how long nothing has come although something should; 0 if all is well. */
  long millis(long nanos) {
    return well ? 0 : TimeUnit.NANOSECONDS.toMillis(nanos - since);
  }

  private boolean lasted(long nanos) {
    return nanos - since >= patience.toNanos();
  }
}
