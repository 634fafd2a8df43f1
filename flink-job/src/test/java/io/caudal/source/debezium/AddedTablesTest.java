package io.caudal.source.debezium;

import static org.assertj.core.api.Assertions.assertThat;

import io.debezium.relational.TableId;
import java.util.List;
import java.util.Map;
import org.apache.flink.cdc.connectors.base.source.assigner.AssignerStatus;
import org.apache.flink.cdc.connectors.base.source.assigner.state.ChunkSplitterState;
import org.apache.flink.cdc.connectors.base.source.assigner.state.HybridPendingSplitsState;
import org.apache.flink.cdc.connectors.base.source.assigner.state.PendingSplitsState;
import org.apache.flink.cdc.connectors.base.source.assigner.state.SnapshotPendingSplitsState;
import org.apache.flink.cdc.connectors.base.source.assigner.state.StreamPendingSplitsState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A snapshot that has read {@code a}, and has {@code b} before it, when {@code c} is added. */
final class AddedTablesTest {

  private static final TableId A = TableId.parse("s.a");
  private static final TableId B = TableId.parse("s.b");
  private static final TableId C = TableId.parse("s.c");

  @ParameterizedTest
  @EnumSource(
      value = AssignerStatus.class,
      names = {
        "INITIAL_ASSIGNING",
        "NEWLY_ADDED_ASSIGNING",
        "NEWLY_ADDED_ASSIGNING_SNAPSHOT_FINISHED"
      })
  void areReadByASnapshotThatIsNotComplete(AssignerStatus status) {
    SnapshotPendingSplitsState snapshot = restored(status, List.of(A, B, C));

    assertThat(snapshot.getRemainingTables()).containsExactly(B, C);
    assertThat(snapshot.getAlreadyProcessedTables()).containsExactly(A);
    assertThat(AssignerStatus.isAssigningSnapshotSplits(snapshot.getSnapshotAssignerStatus()))
        .isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      value = AssignerStatus.class,
      names = {"INITIAL_ASSIGNING_FINISHED", "NEWLY_ADDED_ASSIGNING_FINISHED"})
  void areLeftToTheConnectorWhereTheSnapshotIsComplete(AssignerStatus status) {
    PendingSplitsState state = state(status);
    assertThat(AddedTables.in(state, () -> List.of(A, B, C))).isSameAs(state);
  }

  @Test
  void nothingChangesWhereNoneWasAdded() {
    PendingSplitsState state = state(AssignerStatus.INITIAL_ASSIGNING);
    assertThat(AddedTables.in(state, () -> List.of(B, A))).isSameAs(state);
  }

  @Test
  void needNoSnapshotWhereTheSourceBeganWithTheLog() {
    PendingSplitsState state = new StreamPendingSplitsState(true);
    assertThat(AddedTables.in(state, () -> List.of(A))).isSameAs(state);
  }

  private static SnapshotPendingSplitsState restored(
      AssignerStatus status, List<TableId> captured) {
    return ((HybridPendingSplitsState) AddedTables.in(state(status), () -> captured))
        .getSnapshotPendingSplits();
  }

  private static HybridPendingSplitsState state(AssignerStatus status) {
    return new HybridPendingSplitsState(
        new SnapshotPendingSplitsState(
            List.of(A),
            List.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            status,
            List.of(B),
            true,
            true,
            Map.of(),
            ChunkSplitterState.NO_SPLITTING_TABLE_STATE),
        AssignerStatus.isNewlyAddedAssigning(status));
  }
}
