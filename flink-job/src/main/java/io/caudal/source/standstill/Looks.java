package io.caudal.source.standstill;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The looks that a watch takes at a database, from one start of its reader to the next. */
final class Looks extends TimerTask implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Looks.class);
  private static final int IN_PATIENCE = 6;

  private final String source;
  private final LogProbe probe;
  private final Duration patience;
  private final LongSupplier signs;
  private final LongSupplier asked;
  private final Standstill judge;
  private final Timer clock;
  private volatile long standingMillis;
  private volatile @Nullable String finding;

  private Looks(
      String source,
      LogProbe probe,
      Duration patience,
      LongSupplier signs,
      LongSupplier asked,
      Timer clock) {
    this.source = source;
    this.probe = probe;
    this.patience = patience;
    this.signs = signs;
    this.asked = asked;
    this.clock = clock;
    this.judge = new Standstill(patience, System.nanoTime());
  }

  /**
   * Looks until it is closed.
   *
   * @param signs how often the log has given something until now
   * @param asked when it was last asked for more, as {@link System#nanoTime}
   */
  static Looks begin(
      String source, LogProbe probe, Duration patience, LongSupplier signs, LongSupplier asked) {
    Timer clock = new Timer("log-watch-" + source, true);
    Looks looks = new Looks(source, probe, patience, signs, asked, clock);
    long step = step(patience);
    clock.schedule(looks, step, step);
    return looks;
  }

  private static long step(Duration patience) {
    return patience.toMillis() / IN_PATIENCE;
  }

  @Override
  public void run() {
    if (System.nanoTime() - asked.getAsLong() > TimeUnit.MILLISECONDS.toNanos(2 * step(patience))) {
      // What was read before is not taken off the reader's hands yet.
      judge.rest(System.nanoTime());
    } else if (finding == null) {
      look().ifPresent(this::find);
    }
    standingMillis = judge.millis(System.nanoTime());
  }

  private Optional<String> look() {
    try {
      LogState state = probe.ask();
      return judge.told(state, signs.getAsLong(), System.nanoTime());
    } catch (Exception failure) {
      String reason = String.valueOf(failure.getMessage());
      return judge.notTold(reason, signs.getAsLong(), System.nanoTime());
    }
  }

  private void find(String reason) {
    String words =
        "the log of source."
            + source
            + " stands still: nothing came of it for "
            + patience.toSeconds()
            + " s, while "
            + reason
            + ". The source is started again; if that does not help, check the network and the"
            + " user's password";
    LOG.error(words);
    finding = words;
  }

  /**
   * Does nothing while the log is well.
   *
   * @throws IOException if it stands still
   */
  void throwFinding() throws IOException {
    String found = finding;
    if (found != null) {
      throw new IOException(found);
    }
  }

  /** For how long nothing has come although the database moves on; 0 if all is well. */
  long standingMillis() {
    return standingMillis;
  }

  @Override
  public void close() {
    clock.cancel();
  }
}
