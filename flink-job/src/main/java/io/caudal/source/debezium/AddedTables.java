package io.caudal.source.debezium;

import io.debezium.relational.TableId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.flink.cdc.connectors.base.source.assigner.AssignerStatus;
import org.apache.flink.cdc.connectors.base.source.assigner.state.HybridPendingSplitsState;
import org.apache.flink.cdc.connectors.base.source.assigner.state.PendingSplitsState;
import org.apache.flink.cdc.connectors.base.source.assigner.state.SnapshotPendingSplitsState;
import org.apache.flink.cdc.connectors.base.source.meta.split.SchemalessSnapshotSplit;

/**
 * Lets a job that is restored in the middle of a snapshot read tables that were added meanwhile:
 * the connector looks for such tables only where a snapshot is complete, and else never reads them.
 */
public final class AddedTables {

  private AddedTables() {}

  /**
   * The state to go on from.
   *
   * @param captured the tables that the source reads now
   */
  public static PendingSplitsState in(
      PendingSplitsState restored, Supplier<List<TableId>> captured) {
    if (!(restored instanceof HybridPendingSplitsState)) {
      return restored;
    }
    HybridPendingSplitsState whole = (HybridPendingSplitsState) restored;
    SnapshotPendingSplitsState snapshot = whole.getSnapshotPendingSplits();
    if (AssignerStatus.isAssigningFinished(snapshot.getSnapshotAssignerStatus())) {
      return restored;
    }
    List<TableId> added = new ArrayList<>(captured.get());
    added.removeAll(known(snapshot));
    return added.isEmpty()
        ? restored
        : new HybridPendingSplitsState(with(added, snapshot), whole.isStreamSplitAssigned());
  }

  private static Set<TableId> known(SnapshotPendingSplitsState snapshot) {
    Set<TableId> known = new HashSet<>(snapshot.getAlreadyProcessedTables());
    known.addAll(snapshot.getRemainingTables());
    for (SchemalessSnapshotSplit split : snapshot.getRemainingSplits()) {
      known.add(split.getTableId());
    }
    return known;
  }

  private static SnapshotPendingSplitsState with(
      List<TableId> added, SnapshotPendingSplitsState snapshot) {
    List<TableId> remaining = new ArrayList<>(snapshot.getRemainingTables());
    remaining.addAll(added);
    return new SnapshotPendingSplitsState(
        snapshot.getAlreadyProcessedTables(),
        snapshot.getRemainingSplits(),
        snapshot.getAssignedSplits(),
        snapshot.getTableSchemas(),
        snapshot.getSplitFinishedOffsets(),
        stillReading(snapshot.getSnapshotAssignerStatus()),
        remaining,
        snapshot.isTableIdCaseSensitive(),
        snapshot.isRemainingTablesCheckpointed(),
        snapshot.getSplitFinishedCheckpointIds(),
        snapshot.getChunkSplitterState());
  }

  /** A snapshot of added tables that the log has not yet been told of is not complete after all. */
  private static AssignerStatus stillReading(AssignerStatus status) {
    return AssignerStatus.isNewlyAddedAssigningSnapshotFinished(status)
        ? AssignerStatus.NEWLY_ADDED_ASSIGNING
        : status;
  }
}
