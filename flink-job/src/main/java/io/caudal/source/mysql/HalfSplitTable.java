package io.caudal.source.mysql;

import io.debezium.relational.TableId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.cdc.connectors.mysql.source.assigners.state.ChunkSplitterState;
import org.apache.flink.cdc.connectors.mysql.source.assigners.state.ChunkSplitterState.ChunkBound;
import org.apache.flink.cdc.connectors.mysql.source.assigners.state.HybridPendingSplitsState;
import org.apache.flink.cdc.connectors.mysql.source.assigners.state.PendingSplitsState;
import org.apache.flink.cdc.connectors.mysql.source.assigners.state.SnapshotPendingSplitsState;
import org.apache.flink.cdc.connectors.mysql.source.split.MySqlSchemalessSnapshotSplit;
import org.apache.flink.cdc.connectors.mysql.source.split.MySqlSnapshotSplit;

/**
 * For the MySQL connector, which has classes of its own, what {@link
 * io.caudal.source.debezium.HalfSplitTable} is for the others.
 */
final class HalfSplitTable {

  private HalfSplitTable() {}

  /** The state to go on from: the same, with all of one moment. */
  static PendingSplitsState in(PendingSplitsState restored) {
    if (!(restored instanceof HybridPendingSplitsState)) {
      return restored;
    }
    HybridPendingSplitsState whole = (HybridPendingSplitsState) restored;
    return new HybridPendingSplitsState(
        settled(whole.getSnapshotPendingSplits()), whole.isBinlogSplitAssigned());
  }

  private static SnapshotPendingSplitsState settled(SnapshotPendingSplitsState snapshot) {
    Map<TableId, MySqlSchemalessSnapshotSplit> last = new HashMap<>();
    lastOf(snapshot.getAssignedSplits().values(), last);
    lastOf(snapshot.getRemainingSplits(), last);
    List<TableId> remaining = new ArrayList<>(snapshot.getRemainingTables());
    remaining.removeAll(last.keySet());
    Optional<MySqlSchemalessSnapshotSplit> half =
        last.values().stream().filter(split -> split.getSplitEnd() != null).findAny();
    half.ifPresent(split -> remaining.add(0, split.getTableId()));
    return new SnapshotPendingSplitsState(
        snapshot.getAlreadyProcessedTables(),
        snapshot.getRemainingSplits(),
        snapshot.getAssignedSplits(),
        snapshot.getTableSchemas(),
        snapshot.getSplitFinishedOffsets(),
        snapshot.getSnapshotAssignerStatus(),
        remaining,
        snapshot.isTableIdCaseSensitive(),
        snapshot.isRemainingTablesCheckpointed(),
        half.map(HalfSplitTable::after).orElse(ChunkSplitterState.NO_SPLITTING_TABLE_STATE));
  }

  private static void lastOf(
      Collection<MySqlSchemalessSnapshotSplit> splits,
      Map<TableId, MySqlSchemalessSnapshotSplit> last) {
    splits.forEach(
        split -> last.merge(split.getTableId(), split, (a, b) -> number(a) > number(b) ? a : b));
  }

  private static ChunkSplitterState after(MySqlSchemalessSnapshotSplit split) {
    return new ChunkSplitterState(
        split.getTableId(), ChunkBound.middleOf(split.getSplitEnd()[0]), number(split) + 1);
  }

  private static int number(MySqlSchemalessSnapshotSplit split) {
    return MySqlSnapshotSplit.extractChunkId(split.splitId());
  }
}
