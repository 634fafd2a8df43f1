package io.caudal.source.silence;

import io.caudal.config.SourceSettings;
import java.io.IOException;
import java.io.Serializable;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the connections of one source in this process. A connection whose other end is gone
 * without a word would be read for ever, and one that is read for long may wait for an honest
 * answer: that is for the server to say.
 *
 * <p>Drivers make their sockets by the name of a class and one text, so that watches are found by
 * such a text: {@link #key}.
 */
public final class SilenceWatch {

  private static final Logger LOG = LoggerFactory.getLogger(SilenceWatch.class);
  private static final Map<String, SilenceWatch> WATCHES = new ConcurrentHashMap<>();
  private static final int LOOKS = 6;

  private final Set<Silence> silences = ConcurrentHashMap.newKeySet();
  private volatile @Nullable Watched watched;

  private SilenceWatch() {}

  /** What is watched, and how. */
  private static final class Watched {

    private final String source;
    private final WorkProbe probe;
    private final Duration patience;

    private Watched(String source, WorkProbe probe, Duration patience) {
      this.source = source;
      this.probe = probe;
      this.patience = patience;
    }
  }

  /** What a driver has to be told of a source: letters, digits and hyphens. */
  public static String key(SourceSettings source) {
    int place =
        Objects.hash(source.hostname(), source.port(), source.database(), source.username());
    return source.name() + "-" + Integer.toHexString(place);
  }

  /** Begins the watch of a source in each process that reads it. */
  public static final class Factory implements Serializable {

    private static final long serialVersionUID = 1L;

    private final SourceSettings source;
    private final WorkProbe probe;

    /** For a source whose drivers are told of its {@link #key}. */
    public Factory(SourceSettings source, WorkProbe probe) {
      this.source = source;
      this.probe = probe;
    }

    /** Begins, or goes on with these settings. */
    public void begin() {
      ofKey(key(source)).begin(source.name(), probe, source.stallTimeout());
    }

    /**
     * The same, for all to see.
     *
     * @param reader gets the gauge {@code kinesisanalytics.source.<name>.answerOverdueMillis}: for
     *     how long a connection of this process has waited in vain; else 0
     */
    public void begin(MetricGroup reader) {
      begin();
      reader
          .addGroup("kinesisanalytics")
          .addGroup("source", source.name())
          .gauge("answerOverdueMillis", (Gauge<Long>) ofKey(key(source))::overdueMillis);
    }
  }

  static SilenceWatch ofKey(String key) {
    return WATCHES.computeIfAbsent(key, missing -> new SilenceWatch());
  }

  void begin(String source, WorkProbe probe, Duration patience) {
    watched = new Watched(source, probe, patience);
  }

  /** For how long a connection has waited in vain; else 0. */
  long overdueMillis() {
    return silences.stream().mapToLong(Silence::overdueMillis).max().orElse(0);
  }

  /** A socket for a driver; not watched where nobody has begun to. */
  public static Socket socket(String key) throws SocketException {
    SilenceWatch watch = ofKey(key);
    Watched now = watch.watched;
    return now == null ? new Socket() : new PatientSocket(watch, now.patience.dividedBy(LOOKS));
  }

  /**
   * A wait for bytes goes on.
   *
   * @param lasted for how long by now
   */
  Silence begin(Duration lasted) {
    Watched now = Objects.requireNonNull(watched, "watched");
    Silence silence = new Silence(now.probe, now.patience, lasted, System::nanoTime);
    silences.add(silence);
    return silence;
  }

  /**
   * Asks whether it is worth waiting on.
   *
   * @throws IOException if not
   */
  void check(Silence silence) throws IOException {
    Optional<String> reason = silence.check();
    if (reason.isPresent()) {
      String words = words(reason.orElseThrow());
      LOG.error(words);
      throw new IOException(words);
    }
  }

  private String words(String reason) {
    Watched now = Objects.requireNonNull(watched, "watched");
    return "a connection of source."
        + now.source
        + " is silent: nothing came over it for "
        + now.patience.toSeconds()
        + " s, and "
        + reason
        + ". It is given up, and the source is started again; if that does not help, check the"
        + " network and the user's password";
  }

  void end(Silence silence) {
    silences.remove(silence);
  }
}
