package io.caudal.source.postgres;

import io.caudal.config.SourceSettings;
import io.debezium.connector.postgresql.connection.Lsn;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import org.postgresql.copy.CopyDual;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the server sends from a replication slot, message by message. The driver's own stream would
 * confirm to the server, on its own, places that no checkpoint has: this one confirms what it is
 * told to.
 *
 * @see <a href="https://www.postgresql.org/docs/current/protocol-replication.html">PostgreSQL:
 *     Streaming Replication Protocol</a>
 */
final class LogStream implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LogStream.class);
  private static final String SLOT_IN_USE = "55006";
  private static final Duration LONGEST_IN_USE = Duration.ofMinutes(1);
  private static final Duration REPORTS = Duration.ofSeconds(5);
  private static final Duration LONGEST_SILENCE = Duration.ofMinutes(1);
  private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
  private static final int REPORT_BYTES = 34;

  private final Connection connection;
  private final CopyDual copy;
  private final Duration pause;
  private final Thread reports;
  private volatile long received;
  private volatile long confirmed;
  private long lastHeard = System.nanoTime();

  /** Takes what the server sends. */
  interface Receiver {

    /**
     * A message of the output plug-in.
     *
     * @param lsn its place in the log: of a commit, the end of it; 0 if it has none
     */
    void message(long lsn, ByteBuffer message) throws SQLException, InterruptedException;

    /** All that was committed before that place has been sent. */
    void progress(long lsn) throws SQLException, InterruptedException;
  }

  private LogStream(Connection connection, CopyDual copy, Duration pause) {
    this.connection = connection;
    this.copy = copy;
    this.pause = pause;
    this.reports = new Thread(this::keepReporting, "caudal-log-reports");
    reports.setDaemon(true);
    reports.start();
  }

  /**
   * Begins with the transactions that were committed at that place or later. A slot that another
   * reader is about to leave is waited for.
   *
   * @throws SQLException if the server refuses
   */
  static LogStream open(SourceSettings source, long from)
      throws SQLException, InterruptedException {
    String command = start(source, from);
    long deadline = System.nanoTime() + LONGEST_IN_USE.toNanos();
    while (true) {
      Connection connection = PostgresJdbc.openReplication(source, LONGEST_SILENCE);
      try {
        CopyDual copy = new CopyManager(connection.unwrap(BaseConnection.class)).copyDual(command);
        return new LogStream(connection, copy, pause(source.stallTimeout()));
      } catch (SQLException failure) {
        connection.close();
        if (!SLOT_IN_USE.equals(failure.getSQLState()) || System.nanoTime() > deadline) {
          throw failure;
        }
        LOG.info("{}; trying again", failure.getMessage());
        TimeUnit.MILLISECONDS.sleep(200);
      }
    }
  }

  /** Often enough to be told from a standstill. */
  private static Duration pause(Duration patience) {
    Duration third = patience.dividedBy(3);
    return third.compareTo(REPORTS) < 0 ? third : REPORTS;
  }

  /** Slots and publications are named by lower-case letters, digits and underscores. */
  private static String start(SourceSettings source, long from) {
    return "START_REPLICATION SLOT \""
        + source.postgres().slot()
        + "\" LOGICAL "
        + Lsn.valueOf(from).asString()
        + " (\"proto_version\" '1', \"publication_names\" '"
        + source.postgres().publication()
        + "')";
  }

  /**
   * Hands over the next message, if there is one.
   *
   * @return whether there was one
   * @throws SQLException if the connection is broken, or the server has been silent for too long
   */
  boolean poll(Receiver receiver) throws SQLException, InterruptedException {
    byte[] bytes = copy.readFromCopy(false);
    if (bytes == null) {
      if (System.nanoTime() - lastHeard > LONGEST_SILENCE.toNanos()) {
        throw new SQLException(
            "the server has sent nothing for " + LONGEST_SILENCE.toSeconds() + " s");
      }
      return false;
    }
    lastHeard = System.nanoTime();
    ByteBuffer message = ByteBuffer.wrap(bytes);
    char kind = (char) message.get();
    long lsn = message.getLong();
    received = Math.max(received, lsn);
    if (kind == 'w') {
      message.position(1 + 3 * Long.BYTES);
      receiver.message(lsn, message.slice());
    } else if (kind == 'k') {
      receiver.progress(lsn);
    } else {
      throw new SQLException("the server sent a message of the unknown kind " + kind);
    }
    return true;
  }

  /** Tells the server that nothing before that place is needed any more. */
  void confirm(long lsn) throws SQLException {
    if (lsn > confirmed) {
      confirmed = lsn;
      report();
    }
  }

  /** Also while the reader waits for room behind it. */
  private void keepReporting() {
    try {
      while (true) {
        report();
        TimeUnit.MILLISECONDS.sleep(pause.toMillis());
      }
    } catch (SQLException failure) {
      LOG.info("Cannot report to the server, as the reader will see: {}", failure.getMessage());
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  /** Asks for an answer, which tells both how far the server is and that it is still there. */
  private synchronized void report() throws SQLException {
    ByteBuffer report =
        ByteBuffer.allocate(REPORT_BYTES)
            .put((byte) 'r')
            .putLong(received)
            .putLong(confirmed)
            .putLong(confirmed)
            .putLong(ChronoUnit.MICROS.between(EPOCH, Instant.now()))
            .put((byte) 1);
    copy.writeToCopy(report.array(), 0, REPORT_BYTES);
    copy.flushCopy();
  }

  @Override
  public void close() throws SQLException {
    reports.interrupt();
    connection.close();
  }
}
