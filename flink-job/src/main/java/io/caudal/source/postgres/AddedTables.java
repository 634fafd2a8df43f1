package io.caudal.source.postgres;

import io.debezium.relational.TableId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.flink.cdc.connectors.base.source.assigner.AssignerStatus;
import org.apache.flink.cdc.connectors.base.source.assigner.state.SnapshotPendingSplitsState;

/**
 * Tables that are captured from a restore on. The connector finds them if all snapshots are
 * complete by then, and else leaves them out.
 */
final class AddedTables {

  private AddedTables() {}

  /** Adds those that the restored snapshots do not know to those that have yet to be read. */
  static void read(SnapshotPendingSplitsState snapshots, List<TableId> captured) {
    if (AssignerStatus.isAssigningSnapshotSplits(snapshots.getSnapshotAssignerStatus())) {
      Set<TableId> known = new HashSet<>(snapshots.getAlreadyProcessedTables());
      known.addAll(snapshots.getRemainingTables());
      snapshots.getRemainingSplits().forEach(chunk -> known.add(chunk.getTableId()));
      captured.stream()
          .filter(table -> !known.contains(table))
          .forEach(snapshots.getRemainingTables()::add);
    }
  }
}
