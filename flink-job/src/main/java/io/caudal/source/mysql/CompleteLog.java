package io.caudal.source.mysql;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.flink.cdc.connectors.mysql.source.offset.BinlogOffset;
import org.apache.flink.cdc.connectors.mysql.source.split.FinishedSnapshotSplitInfo;
import org.apache.flink.cdc.connectors.mysql.source.split.MySqlBinlogSplit;

/**
 * Makes the log complete from the moment the snapshot began. The connector leaves out what was
 * logged before the chunk of its row was read, because the chunk holds its effect; the history
 * would lack those changes.
 */
final class CompleteLog {

  private CompleteLog() {}

  /** The same split, which follows every chunk from where the first of them was read. */
  static MySqlBinlogSplit of(MySqlBinlogSplit log) {
    List<FinishedSnapshotSplitInfo> chunks = log.getFinishedSnapshotSplitInfos();
    if (chunks.isEmpty()) {
      return log;
    }
    BinlogOffset first =
        chunks.stream()
            .map(FinishedSnapshotSplitInfo::getHighWatermark)
            .min(Comparator.naturalOrder())
            .orElseThrow();
    return new MySqlBinlogSplit(
        log.splitId(),
        log.getStartingOffset(),
        log.getEndingOffset(),
        chunks.stream().map(chunk -> from(first, chunk)).collect(Collectors.toList()),
        log.getTableSchemas(),
        log.getTotalFinishedSplitSize(),
        log.isSuspended());
  }

  private static FinishedSnapshotSplitInfo from(
      BinlogOffset first, FinishedSnapshotSplitInfo chunk) {
    return new FinishedSnapshotSplitInfo(
        chunk.getTableId(), chunk.getSplitId(), chunk.getSplitStart(), chunk.getSplitEnd(), first);
  }
}
