package io.caudal.source.mysql;

import io.caudal.change.TableSchema;
import io.caudal.source.debezium.LogPause;
import io.caudal.source.mysql.binlog.LoggedTables;
import io.caudal.source.snapshot.SnapshotEnd;
import io.caudal.source.standstill.LogWatch;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.flink.cdc.connectors.mysql.source.assigners.MySqlBinlogSplitAssigner;
import org.apache.flink.cdc.connectors.mysql.source.config.MySqlSourceConfig;
import org.apache.flink.cdc.connectors.mysql.source.reader.MySqlSourceReaderContext;
import org.apache.flink.cdc.connectors.mysql.source.reader.MySqlSplitReader;
import org.apache.flink.cdc.connectors.mysql.source.split.MySqlBinlogSplit;
import org.apache.flink.cdc.connectors.mysql.source.split.MySqlRecords;
import org.apache.flink.cdc.connectors.mysql.source.split.MySqlSplit;
import org.apache.flink.cdc.connectors.mysql.source.split.SourceRecords;
import org.apache.flink.cdc.connectors.mysql.source.utils.hooks.SnapshotPhaseHooks;
import org.apache.flink.cdc.connectors.shaded.org.apache.kafka.connect.source.SourceRecord;
import org.apache.flink.connector.base.source.reader.RecordsWithSplitIds;
import org.apache.flink.connector.base.source.reader.splitreader.SplitsChange;
import org.jspecify.annotations.Nullable;

/**
 * Reads chunks and the binlog itself: the log complete ({@link CompleteLog}), from a place that is
 * still there ({@link LogCheck}), begun with {@link SnapshotEnd}, under {@link LogWatch}, and not
 * while new tables are read ({@link LogPause}).
 */
final class MySqlChangeReader extends MySqlSplitReader {

  private final MySqlSourceReaderContext context;
  private final ArrayList<TableSchema> tables;
  private final LogPause pause;
  private final LogWatch watch;
  private final LogCheck check;
  private final ChunkReader chunks;
  private final LogReader log;
  private boolean waiting;
  private @Nullable SourceRecord end;

  MySqlChangeReader(
      MySqlSourceConfig config,
      int subtask,
      MySqlSourceReaderContext context,
      List<TableSchema> tables,
      LogPause pause,
      LogCheck check,
      LogWatch watch) {
    super(config, subtask, context, SnapshotPhaseHooks.empty());
    this.context = context;
    this.tables = new ArrayList<>(tables);
    this.pause = pause;
    this.check = check;
    this.watch = watch;
    this.chunks = new ChunkReader(config, tables);
    this.log = new LogReader(config, LoggedTables.of(tables), subtask, context, watch.patience());
  }

  @Override
  public void handleSplitsChanges(SplitsChange<MySqlSplit> change) {
    for (MySqlSplit split : change.splits()) {
      if (split.isSnapshotSplit()) {
        chunks.add(split.asSnapshotSplit());
      } else {
        Set<String> snapshots = snapshots(split.asBinlogSplit());
        waiting = pause.isNeededAfter(snapshots);
        if (!waiting) {
          end = SnapshotEnd.record(tables, snapshots);
          check.check(split.asBinlogSplit().getStartingOffset());
          log.add(CompleteLog.of(split.asBinlogSplit()));
        }
      }
    }
  }

  @Override
  public RecordsWithSplitIds<SourceRecords> fetch() throws IOException {
    if (chunks.hasNext()) {
      return nextOfChunks();
    }
    SourceRecord first = end;
    if (first != null) {
      end = null;
      return MySqlRecords.forUnfinishedRecords(
          MySqlBinlogSplitAssigner.BINLOG_SPLIT_ID,
          List.of(new SourceRecords(List.of(first))).iterator());
    }
    if (waiting && context.isBinlogSplitReaderSuspended()) {
      waiting = false;
      return MySqlRecords.forFinishedSplit(MySqlBinlogSplitAssigner.BINLOG_SPLIT_ID);
    }
    return waiting ? nothing() : nextOfLog();
  }

  private MySqlRecords nothing() throws IOException {
    pause.await();
    return MySqlRecords.forUnfinishedRecords(
        MySqlBinlogSplitAssigner.BINLOG_SPLIT_ID, Collections.emptyIterator());
  }

  private MySqlRecords nextOfLog() throws IOException {
    watch.beforeRead();
    try {
      return log.next();
    } catch (InterruptedException interrupted) {
      throw closed();
    }
  }

  private MySqlRecords nextOfChunks() throws IOException {
    try {
      return chunks.next();
    } catch (SQLException failure) {
      throw new IOException("the snapshot failed: " + failure.getMessage(), failure);
    } catch (InterruptedException interrupted) {
      throw closed();
    }
  }

  private static IOException closed() {
    return new InterruptedIOException("the reader was closed");
  }

  private static Set<String> snapshots(MySqlBinlogSplit log) {
    return log.getFinishedSnapshotSplitInfos().stream()
        .map(chunk -> chunk.getTableId().catalog() + "." + chunk.getTableId().table())
        .collect(Collectors.toSet());
  }

  @Override
  public void close() throws Exception {
    watch.close();
    chunks.close();
    log.close();
  }
}
