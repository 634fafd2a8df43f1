package io.caudal.source.mysql;

import io.debezium.relational.TableId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.flink.cdc.connectors.mysql.source.assigners.AssignerStatus;
import org.apache.flink.cdc.connectors.mysql.source.assigners.state.HybridPendingSplitsState;
import org.apache.flink.cdc.connectors.mysql.source.assigners.state.PendingSplitsState;
import org.apache.flink.cdc.connectors.mysql.source.assigners.state.SnapshotPendingSplitsState;
import org.apache.flink.cdc.connectors.mysql.source.split.MySqlSchemalessSnapshotSplit;

/**
 * For the MySQL connector, which has classes of its own, what {@link
 * io.caudal.source.debezium.AddedTables} is for the others.
 */
final class AddedTables {

  private AddedTables() {}

  /**
   * The state to go on from.
   *
   * @param captured the tables that the source reads now
   */
  static PendingSplitsState in(PendingSplitsState restored, Supplier<List<TableId>> captured) {
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
        : new HybridPendingSplitsState(with(added, snapshot), whole.isBinlogSplitAssigned());
  }

  private static Set<TableId> known(SnapshotPendingSplitsState snapshot) {
    Set<TableId> known = new HashSet<>(snapshot.getAlreadyProcessedTables());
    known.addAll(snapshot.getRemainingTables());
    for (MySqlSchemalessSnapshotSplit split : snapshot.getRemainingSplits()) {
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
        snapshot.getChunkSplitterState());
  }

  /** A snapshot of added tables that the log has not yet been told of is not complete after all. */
  private static AssignerStatus stillReading(AssignerStatus status) {
    return AssignerStatus.isNewlyAddedAssigningSnapshotFinished(status)
        ? AssignerStatus.NEWLY_ADDED_ASSIGNING
        : status;
  }
}
