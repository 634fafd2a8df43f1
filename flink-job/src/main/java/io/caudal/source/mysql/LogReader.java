package io.caudal.source.mysql;

import io.caudal.source.mysql.binlog.LoggedTables;
import io.caudal.source.mysql.binlog.WatchfulBinlogClient;
import io.debezium.connector.mysql.MySqlConnectorConfig;
import java.time.Duration;
import java.util.Iterator;
import org.apache.flink.cdc.connectors.mysql.debezium.DebeziumUtils;
import org.apache.flink.cdc.connectors.mysql.debezium.reader.BinlogSplitReader;
import org.apache.flink.cdc.connectors.mysql.debezium.task.context.StatefulTaskContext;
import org.apache.flink.cdc.connectors.mysql.source.assigners.MySqlBinlogSplitAssigner;
import org.apache.flink.cdc.connectors.mysql.source.config.MySqlSourceConfig;
import org.apache.flink.cdc.connectors.mysql.source.reader.MySqlSourceReaderContext;
import org.apache.flink.cdc.connectors.mysql.source.split.MySqlBinlogSplit;
import org.apache.flink.cdc.connectors.mysql.source.split.MySqlRecords;
import org.apache.flink.cdc.connectors.mysql.source.split.SourceRecords;
import org.jspecify.annotations.Nullable;

/** Reads the binlog with the connector's reader, over a client of our own. */
final class LogReader implements AutoCloseable {

  private final MySqlSourceConfig config;
  private final LoggedTables captured;
  private final int subtask;
  private final MySqlSourceReaderContext context;
  private final Duration patience;
  private @Nullable MySqlBinlogSplit waiting;
  private @Nullable BinlogSplitReader reader;

  /**
   * A reader that is given the log later.
   *
   * @param patience how long nothing may arrive
   */
  LogReader(
      MySqlSourceConfig config,
      LoggedTables captured,
      int subtask,
      MySqlSourceReaderContext context,
      Duration patience) {
    this.patience = patience;
    this.config = config;
    this.captured = captured;
    this.subtask = subtask;
    this.context = context;
  }

  void add(MySqlBinlogSplit log) {
    waiting = log;
  }

  /** What came since the last call; the end of the split if the log is to be suspended. */
  MySqlRecords next() throws InterruptedException {
    BinlogSplitReader opened = reader;
    if (opened == null) {
      opened = open();
    } else if (context.isBinlogSplitReaderSuspended() && !opened.isFinished()) {
      opened.stopBinlogReadTask();
    }
    Iterator<SourceRecords> records = opened.pollSplitRecords();
    if (records == null) {
      close();
      return MySqlRecords.forFinishedSplit(MySqlBinlogSplitAssigner.BINLOG_SPLIT_ID);
    }
    return MySqlRecords.forUnfinishedRecords(MySqlBinlogSplitAssigner.BINLOG_SPLIT_ID, records);
  }

  private BinlogSplitReader open() {
    if (waiting == null) {
      throw new IllegalStateException("there is no log to read");
    }
    MySqlConnectorConfig server = config.getMySqlConnectorConfig();
    BinlogSplitReader opened =
        new BinlogSplitReader(
            new StatefulTaskContext(
                config,
                new WatchfulBinlogClient(
                    server.hostname(),
                    server.port(),
                    server.username(),
                    RotatingDriver.password(config),
                    captured,
                    patience),
                DebeziumUtils.createMySqlConnection(config)),
            subtask);
    reader = opened;
    opened.submitSplit(waiting);
    waiting = null;
    return opened;
  }

  @Override
  public void close() {
    if (reader != null) {
      reader.close();
      reader = null;
    }
  }
}
