package io.caudal.source.postgres;

import io.caudal.config.SourceSettings;
import io.caudal.source.catalogue.Query;
import io.debezium.connector.postgresql.PostgresChangeRecordEmitter;
import io.debezium.connector.postgresql.PostgresOffsetContext;
import io.debezium.connector.postgresql.Utils;
import io.debezium.connector.postgresql.connection.Lsn;
import io.debezium.connector.postgresql.connection.MessageDecoderContext;
import io.debezium.connector.postgresql.connection.PostgresConnection;
import io.debezium.connector.postgresql.connection.ReplicationMessage;
import io.debezium.connector.postgresql.connection.ReplicationMessage.Operation;
import io.debezium.connector.postgresql.connection.pgoutput.PgOutputMessageDecoder;
import io.debezium.relational.TableId;
import io.debezium.util.Clock;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.flink.cdc.connectors.base.source.meta.split.SourceSplitBase;
import org.apache.flink.cdc.connectors.base.source.meta.split.StreamSplit;
import org.apache.flink.cdc.connectors.base.source.reader.external.FetchTask;
import org.apache.flink.cdc.connectors.postgres.source.fetch.PostgresSourceFetchTaskContext;
import org.apache.flink.cdc.connectors.postgres.source.offset.PostgresOffset;
import org.jspecify.annotations.Nullable;

/**
 * Reads the log from a commit on. In place of the connector's own task, which filters by positions
 * that do not tell changes apart, confirms to the server what no checkpoint has, and creates a slot
 * that is missing at the place where the log is by then.
 */
final class LogTask implements FetchTask<SourceSplitBase> {

  private static final Duration PROBES = Duration.ofSeconds(10);

  private final SourceSettings source;
  private final StreamSplit split;
  private volatile boolean running = true;
  private volatile @Nullable LogStream stream;
  private volatile @Nullable Thread reader;

  LogTask(SourceSettings source, StreamSplit split) {
    this.source = source;
    this.split = split;
  }

  @Override
  public void execute(Context context) throws Exception {
    reader = Thread.currentThread();
    PostgresSourceFetchTaskContext task = (PostgresSourceFetchTaskContext) context;
    long from = ((PostgresOffset) split.getStartingOffset()).getLsn().asLong();
    LogGap.check(source, Query.on(task.getConnection().connection()), from);
    try (LogStream opened = LogStream.open(source, from)) {
      stream = opened;
      Utils.refreshSchema(task.getDatabaseSchema(), task.getConnection(), true);
      read(opened, new Dispatch(task, from), task.getConnection());
    } catch (Exception failure) {
      if (running) {
        throw failure;
      }
    } catch (Error failure) {
      // The fetcher hears of exceptions alone, and would go on without a log.
      throw new IllegalStateException("the log of source." + source.name() + " ends", failure);
    } finally {
      stream = null;
      reader = null;
    }
  }

  private void read(LogStream opened, Dispatch dispatch, PostgresConnection catalogue)
      throws SQLException, InterruptedException {
    long probed = System.nanoTime();
    while (running) {
      if (!opened.poll(dispatch)) {
        dispatch.beat();
        // What was looked up for a message leaves a transaction open, and that holds vacuum up.
        catalogue.commit();
        TimeUnit.MILLISECONDS.sleep(source.pollInterval().toMillis());
      }
      if (System.nanoTime() - probed > PROBES.toNanos()) {
        catalogue.prepareQuery("SELECT 1");
        catalogue.commit();
        probed = System.nanoTime();
      }
    }
  }

  /** Lets the server forget what a completed checkpoint has. */
  void confirm(PostgresOffset offset) throws SQLException {
    LogStream opened = stream;
    if (opened != null) {
      opened.confirm(offset.getLsn().asLong());
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public SourceSplitBase getSplit() {
    return split;
  }

  /** Also wakes a reader that waits for room in the queue. */
  @Override
  public void close() {
    running = false;
    Thread reading = reader;
    if (reading != null) {
      reading.interrupt();
    }
  }

  /** Makes records of messages, and queues them. */
  private static final class Dispatch implements LogStream.Receiver {

    private final PostgresSourceFetchTaskContext task;
    private final PostgresOffsetContext offset;
    private final PgOutputMessageDecoder decoder;
    private long place;
    private long complete;
    private boolean inTransaction;

    Dispatch(PostgresSourceFetchTaskContext task, long from) {
      this.task = task;
      this.offset = task.getOffsetContext();
      this.decoder =
          new PgOutputMessageDecoder(
              new MessageDecoderContext(task.getDbzConnectorConfig(), task.getDatabaseSchema()),
              task.getConnection());
      completeUpTo(from);
    }

    @Override
    public void message(long lsn, ByteBuffer message) throws SQLException, InterruptedException {
      place = lsn;
      decoder.processMessage(message, this::dispatch, task.getDatabaseSchema().getTypeRegistry());
    }

    @Override
    public void progress(long lsn) {
      if (!inTransaction && lsn > complete) {
        completeUpTo(lsn);
      }
    }

    /** Tells how far the log is complete, as often as heartbeats are due. */
    void beat() throws InterruptedException {
      task.getEventDispatcher().dispatchHeartbeatEvent(task.getPartition(), offset);
    }

    private void dispatch(ReplicationMessage message) throws InterruptedException {
      if (message.getOperation() == Operation.BEGIN) {
        inTransaction = true;
      } else if (message.getOperation() == Operation.COMMIT) {
        inTransaction = false;
        completeUpTo(place);
        beat();
      } else if (message.getOperation() != Operation.NOOP) {
        change(message);
      }
    }

    private void completeUpTo(long lsn) {
      complete = lsn;
      offset.updateCommitPosition(Lsn.valueOf(lsn), Lsn.valueOf(lsn));
    }

    private void change(ReplicationMessage message) throws InterruptedException {
      TableId table = TableId.parse(message.getTable(), false);
      offset.updateWalPosition(
          Lsn.valueOf(place),
          Lsn.valueOf(place),
          message.getCommitTime(),
          message.getTransactionId().orElseThrow(),
          null,
          table);
      task.getEventDispatcher()
          .dispatchDataChangeEvent(
              task.getPartition(),
              table,
              new PostgresChangeRecordEmitter(
                  task.getPartition(),
                  offset,
                  Clock.SYSTEM,
                  task.getDbzConnectorConfig(),
                  task.getDatabaseSchema(),
                  task.getConnection(),
                  table,
                  message));
    }
  }
}
