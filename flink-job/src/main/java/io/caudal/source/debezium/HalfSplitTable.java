package io.caudal.source.debezium;

import io.debezium.relational.TableId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.cdc.connectors.base.source.assigner.state.ChunkSplitterState;
import org.apache.flink.cdc.connectors.base.source.assigner.state.ChunkSplitterState.ChunkBound;
import org.apache.flink.cdc.connectors.base.source.assigner.state.HybridPendingSplitsState;
import org.apache.flink.cdc.connectors.base.source.assigner.state.PendingSplitsState;
import org.apache.flink.cdc.connectors.base.source.assigner.state.SnapshotPendingSplitsState;
import org.apache.flink.cdc.connectors.base.source.meta.split.SchemalessSnapshotSplit;
import org.apache.flink.cdc.connectors.base.source.meta.split.SnapshotSplit;

/**
 * Goes on right where the split of a table into chunks was interrupted. The connector takes its
 * state while another thread splits, so that what the state says of the next chunk, of the chunks
 * that there are, and of the tables that remain may be of three moments: rows would be read twice,
 * or never. Chunks are made in their order, and the last one has no end, so the chunks tell.
 */
public final class HalfSplitTable {

  private HalfSplitTable() {}

  /** The state to go on from: the same, with all of one moment. */
  public static PendingSplitsState in(PendingSplitsState restored) {
    if (!(restored instanceof HybridPendingSplitsState)) {
      return restored;
    }
    HybridPendingSplitsState whole = (HybridPendingSplitsState) restored;
    return new HybridPendingSplitsState(
        settled(whole.getSnapshotPendingSplits()), whole.isStreamSplitAssigned());
  }

  private static SnapshotPendingSplitsState settled(SnapshotPendingSplitsState snapshot) {
    Map<TableId, SchemalessSnapshotSplit> last = new HashMap<>();
    lastOf(snapshot.getAssignedSplits().values(), last);
    lastOf(snapshot.getRemainingSplits(), last);
    List<TableId> remaining = new ArrayList<>(snapshot.getRemainingTables());
    remaining.removeAll(last.keySet());
    Optional<SchemalessSnapshotSplit> half =
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
        snapshot.getSplitFinishedCheckpointIds(),
        half.map(HalfSplitTable::after).orElse(ChunkSplitterState.NO_SPLITTING_TABLE_STATE));
  }

  private static void lastOf(
      Collection<SchemalessSnapshotSplit> splits, Map<TableId, SchemalessSnapshotSplit> last) {
    splits.forEach(
        split -> last.merge(split.getTableId(), split, (a, b) -> number(a) > number(b) ? a : b));
  }

  private static ChunkSplitterState after(SchemalessSnapshotSplit split) {
    return new ChunkSplitterState(
        split.getTableId(), ChunkBound.middleOf(split.getSplitEnd()[0]), number(split) + 1);
  }

  private static int number(SchemalessSnapshotSplit split) {
    return SnapshotSplit.extractChunkId(split.splitId());
  }
}
