package io.caudal.source.standstill;

import java.io.IOException;
import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the reader of a log from the side, since a connection that died without a word, or one
 * that is refused again and again, raises no exception. Begins with the first read of the log, and
 * fails that reader's next read when the log stands still, so that Flink starts the source again.
 */
public final class LogWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LogWatch.class);
  private static final int LOOKS = 6;
  private static final int NEVER = -1;

  private final String source;
  private final @Nullable LogProbe probe;
  private final Duration patience;
  private final AtomicLong signs = new AtomicLong();
  private volatile long standingMillis;
  private volatile long asked = NEVER;
  private volatile @Nullable String finding;
  private @Nullable Timer looks;

  private LogWatch(String source, @Nullable LogProbe probe, Duration patience) {
    this.source = source;
    this.probe = probe;
    this.patience = patience;
  }

  /** No watch: for a reader whose every silence ends in an exception. */
  public static LogWatch none() {
    return new LogWatch("", null, Duration.ZERO);
  }

  /** Makes a watch for each reader of a source. */
  public static final class Factory implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String source;
    private final LogProbe probe;
    private final Duration patience;

    /**
     * Watches that sleep until the log is read.
     *
     * @param source its name in the settings
     * @param patience how long the log may stand still
     */
    public Factory(String source, LogProbe probe, Duration patience) {
      this.source = source;
      this.probe = probe;
      this.patience = patience;
    }

    /**
     * A watch for a reader.
     *
     * @param reader gets the gauge {@code kinesisanalytics.source.<name>.logStandsStillMillis}: for
     *     how long nothing has come of the log although the database moves on; else 0
     */
    public LogWatch create(MetricGroup reader) {
      LogWatch watch = new LogWatch(source, probe, patience);
      reader
          .addGroup("kinesisanalytics")
          .addGroup("source", source)
          .gauge("logStandsStillMillis", (Gauge<Long>) () -> watch.standingMillis);
      return watch;
    }
  }

  /** The log has given something. */
  public void alive() {
    signs.lazySet(signs.get() + 1);
  }

  /**
   * The log is about to be read.
   *
   * @throws IOException if it stands still
   */
  public void beforeRead() throws IOException {
    asked = System.nanoTime();
    if (looks == null && probe != null) {
      begin(probe);
    }
    String found = finding;
    if (found != null) {
      throw new IOException(found);
    }
  }

  private void begin(LogProbe probe) {
    long step = patience.toMillis() / LOOKS;
    Standstill judge = new Standstill(patience, System.nanoTime());
    Timer clock = new Timer("log-watch-" + source, true);
    clock.schedule(
        new TimerTask() {
          @Override
          public void run() {
            look(probe, judge, 2 * step);
          }
        },
        step,
        step);
    looks = clock;
  }

  private void look(LogProbe probe, Standstill judge, long restMillis) {
    if (System.nanoTime() - asked > TimeUnit.MILLISECONDS.toNanos(restMillis)) {
      // What was read before is not taken off the reader's hands yet.
      judge.rest(System.nanoTime());
      standingMillis = 0;
      return;
    }
    Optional<String> found;
    try {
      LogState state = probe.ask();
      found = judge.told(state, signs.get(), System.nanoTime());
    } catch (Exception failure) {
      found = judge.notTold(String.valueOf(failure.getMessage()), signs.get(), System.nanoTime());
    }
    standingMillis = judge.millis(System.nanoTime());
    if (found.isPresent() && finding == null) {
      String words =
          "the log of source."
              + source
              + " stands still: nothing came of it for "
              + patience.toSeconds()
              + " s, while "
              + found.orElseThrow();
      LOG.error("{}. The source is started again", words);
      finding = words;
    }
  }

  /** Ends the watch; the next read begins it anew. */
  @Override
  public void close() {
    if (looks != null) {
      looks.cancel();
      looks = null;
    }
    finding = null;
    standingMillis = 0;
  }
}
