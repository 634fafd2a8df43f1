package io.caudal.source.mysql;

import io.caudal.source.debezium.LogPause;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Collections;
import java.util.HashSet;
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
import org.apache.flink.connector.base.source.reader.RecordsWithSplitIds;
import org.apache.flink.connector.base.source.reader.splitreader.SplitsAddition;
import org.apache.flink.connector.base.source.reader.splitreader.SplitsChange;

/** Reads splits as the connector does, but lets the binlog wait as {@link LogPause} says. */
final class PatientSplitReader extends MySqlSplitReader {

  private final MySqlSourceReaderContext context;
  private final LogPause pause;
  private final Set<String> chunks = new HashSet<>();
  private boolean waiting;

  PatientSplitReader(
      MySqlSourceConfig config, int subtask, MySqlSourceReaderContext context, LogPause pause) {
    super(config, subtask, context, SnapshotPhaseHooks.empty());
    this.context = context;
    this.pause = pause;
  }

  @Override
  public void handleSplitsChanges(SplitsChange<MySqlSplit> change) {
    for (MySqlSplit split : change.splits()) {
      if (split.isSnapshotSplit()) {
        chunks.add(split.splitId());
      } else {
        waiting = pause.isNeededAfter(snapshots(split.asBinlogSplit()));
      }
    }
    List<MySqlSplit> now =
        change.splits().stream()
            .filter(split -> split.isSnapshotSplit() || !waiting)
            .map(split -> split.isSnapshotSplit() ? split : CompleteLog.of(split.asBinlogSplit()))
            .collect(Collectors.toList());
    super.handleSplitsChanges(new SplitsAddition<>(now));
  }

  @Override
  public RecordsWithSplitIds<SourceRecords> fetch() throws IOException {
    if (!waiting || !chunks.isEmpty()) {
      RecordsWithSplitIds<SourceRecords> records = super.fetch();
      chunks.removeAll(records.finishedSplits());
      return records;
    }
    if (context.isBinlogSplitReaderSuspended()) {
      waiting = false;
      return MySqlRecords.forFinishedSplit(MySqlBinlogSplitAssigner.BINLOG_SPLIT_ID);
    }
    try {
      pause.await();
    } catch (InterruptedException interrupted) {
      throw new InterruptedIOException("the reader was closed");
    }
    return MySqlRecords.forUnfinishedRecords(
        MySqlBinlogSplitAssigner.BINLOG_SPLIT_ID, Collections.emptyIterator());
  }

  private static Set<String> snapshots(MySqlBinlogSplit log) {
    return log.getFinishedSnapshotSplitInfos().stream()
        .map(chunk -> chunk.getTableId().catalog() + "." + chunk.getTableId().table())
        .collect(Collectors.toSet());
  }
}
