package io.caudal.source.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import io.debezium.relational.TableId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.flink.cdc.connectors.mysql.source.assigners.AssignerStatus;
import org.apache.flink.cdc.connectors.mysql.source.assigners.state.ChunkSplitterState;
import org.apache.flink.cdc.connectors.mysql.source.assigners.state.ChunkSplitterState.ChunkBound;
import org.apache.flink.cdc.connectors.mysql.source.assigners.state.HybridPendingSplitsState;
import org.apache.flink.cdc.connectors.mysql.source.assigners.state.SnapshotPendingSplitsState;
import org.apache.flink.cdc.connectors.mysql.source.split.MySqlSchemalessSnapshotSplit;
import org.apache.flink.table.types.logical.IntType;
import org.apache.flink.table.types.logical.RowType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Chunks of ten rows of {@code a}, of which some are assigned, and {@code b} behind it. */
final class HalfSplitTableTest {

  private static final TableId A = TableId.parse("s.a");
  private static final TableId B = TableId.parse("s.b");
  private static final ChunkSplitterState NONE = ChunkSplitterState.NO_SPLITTING_TABLE_STATE;

  @Test
  void whatAnEarlierMomentSaysOfTheNextChunkDoesNotCount() {
    SnapshotPendingSplitsState settled =
        settled(NONE, List.of(A, B), List.of(chunk(0, 10)), List.of(chunk(1, 20), chunk(2, 30)));
    assertThat(settled.getRemainingTables()).containsExactly(A, B);
    assertThat(settled.getChunkSplitterState()).isEqualTo(next(30, 3));
  }

  @Test
  void aTableWithItsLastChunkDoesNotRemain() {
    SnapshotPendingSplitsState settled =
        settled(next(10, 1), List.of(A, B), List.of(chunk(0, 10)), List.of(chunk(1, 20), last(2)));
    assertThat(settled.getRemainingTables()).containsExactly(B);
    assertThat(settled.getChunkSplitterState()).isEqualTo(NONE);
  }

  @Test
  void aTableWithoutItsLastChunkRemains() {
    SnapshotPendingSplitsState settled =
        settled(NONE, List.of(B), List.of(chunk(0, 10)), List.of(chunk(1, 20)));
    assertThat(settled.getRemainingTables()).containsExactly(A, B);
    assertThat(settled.getChunkSplitterState()).isEqualTo(next(20, 2));
  }

  @Test
  void tenIsAfterNine() {
    SnapshotPendingSplitsState settled =
        settled(NONE, List.of(A), List.of(chunk(10, 110)), List.of(chunk(9, 100)));
    assertThat(settled.getChunkSplitterState()).isEqualTo(next(110, 11));
  }

  @Test
  void nothingChangesWhereNoTableIsHalfSplit() {
    SnapshotPendingSplitsState settled =
        settled(NONE, List.of(B), List.of(chunk(0, 10), last(1)), List.of());
    assertThat(settled.getRemainingTables()).containsExactly(B);
    assertThat(settled.getAssignedSplits()).hasSize(2);
    assertThat(settled.getChunkSplitterState()).isEqualTo(NONE);
  }

  private static SnapshotPendingSplitsState settled(
      ChunkSplitterState next,
      List<TableId> tables,
      List<MySqlSchemalessSnapshotSplit> assigned,
      List<MySqlSchemalessSnapshotSplit> remaining) {
    Map<String, MySqlSchemalessSnapshotSplit> byId =
        assigned.stream()
            .collect(Collectors.toMap(MySqlSchemalessSnapshotSplit::splitId, Function.identity()));
    SnapshotPendingSplitsState state =
        new SnapshotPendingSplitsState(
            List.of(A),
            remaining,
            byId,
            Map.of(),
            Map.of(),
            AssignerStatus.INITIAL_ASSIGNING,
            tables,
            true,
            true,
            next);
    return ((HybridPendingSplitsState)
            HalfSplitTable.in(new HybridPendingSplitsState(state, false)))
        .getSnapshotPendingSplits();
  }

  private static ChunkSplitterState next(int start, int number) {
    return new ChunkSplitterState(A, ChunkBound.middleOf(start), number);
  }

  private static MySqlSchemalessSnapshotSplit last(int number) {
    return split(number, null);
  }

  private static MySqlSchemalessSnapshotSplit chunk(int number, int end) {
    return split(number, new Object[] {end});
  }

  private static MySqlSchemalessSnapshotSplit split(int number, Object @Nullable [] end) {
    return new MySqlSchemalessSnapshotSplit(
        A, A + ":" + number, RowType.of(new IntType()), null, end, null);
  }
}
