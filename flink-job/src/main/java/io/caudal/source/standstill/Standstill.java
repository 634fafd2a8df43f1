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
  private @Nullable String seen;
  private @Nullable String read;
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
    String before = seen;
    seen = state.end();
    if (before == null || this.signs != signs || !reader.equals(state.reader())) {
      // What came since the last look may be later than the sign, and lost.
      read = before == null ? state.end() : before;
      this.signs = signs;
      reader = state.reader();
      rest(nanos);
      return Optional.empty();
    }
    if (state.end().equals(read)) {
      rest(nanos);
      return Optional.empty();
    }
    well = false;
    return lasted(nanos)
        ? Optional.of("the database moved on from " + read + " to " + state.end())
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
