package io.caudal.source.standstill;

import java.io.IOException;
import java.io.Serializable;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;
import org.jspecify.annotations.Nullable;

/**
 * Watches the reader of a log from the side, since a connection that died without a word, or one
 * that is refused again and again, raises no exception. Begins with the first read of the log, and
 * fails that reader's next read when the log stands still, so that Flink starts the source again.
 */
public final class LogWatch implements AutoCloseable {

  private final String source;
  private final @Nullable LogProbe probe;
  private final Duration patience;
  private final AtomicLong signs = new AtomicLong();
  private volatile long asked;
  private volatile @Nullable Looks looks;

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
          .gauge("logStandsStillMillis", (Gauge<Long>) watch::standingMillis);
      return watch;
    }
  }

  /** How long the log may stand still; zero for ever. */
  public Duration patience() {
    return patience;
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
    if (probe == null) {
      return;
    }
    Looks current = looks;
    if (current == null) {
      current = Looks.begin(source, probe, patience, signs::get, () -> asked);
      looks = current;
    }
    current.throwFinding();
  }

  private long standingMillis() {
    Looks current = looks;
    return current == null ? 0 : current.standingMillis();
  }

  /** Ends the watch; the next read begins it anew. */
  @Override
  public void close() {
    Looks current = looks;
    if (current != null) {
      current.close();
      looks = null;
    }
  }
}
