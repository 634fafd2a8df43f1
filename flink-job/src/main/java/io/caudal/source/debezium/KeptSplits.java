package io.caudal.source.debezium;

import io.caudal.source.log.KeptSource;
import io.caudal.source.log.KeptTables;
import io.debezium.relational.TableId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.cdc.connectors.base.source.assigner.state.HybridPendingSplitsState;
import org.apache.flink.cdc.connectors.base.source.assigner.state.PendingSplitsState;
import org.apache.flink.cdc.connectors.base.source.assigner.state.PendingSplitsStateSerializer;
import org.apache.flink.cdc.connectors.base.source.assigner.state.SnapshotPendingSplitsState;
import org.apache.flink.cdc.connectors.base.source.meta.offset.OffsetFactory;
import org.apache.flink.cdc.connectors.base.source.meta.split.SnapshotSplit;
import org.apache.flink.cdc.connectors.base.source.meta.split.SourceSplitBase;
import org.apache.flink.core.io.SimpleVersionedSerialization;
import org.apache.flink.table.types.logical.RowType;

/** Where a source of the connectors' common base stood when a savepoint was taken. */
public final class KeptSplits {

  private final KeptTables tables = new KeptTables();
  private final List<Map<String, String>> log = new ArrayList<>();

  private KeptSplits() {}

  /**
   * Reads it.
   *
   * @param offsets of the engine
   * @throws IOException if it is not what such a source kept
   */
  public static KeptSplits of(KeptSource kept, OffsetFactory offsets) throws IOException {
    KeptSplits state = new KeptSplits();
    RestoredSplits splits = new RestoredSplits(offsets);
    PendingSplitsState enumerator =
        new PendingSplitsStateSerializer(splits).deserialize(kept.version(), kept.enumerator());
    if (enumerator instanceof HybridPendingSplitsState) {
      state.add(((HybridPendingSplitsState) enumerator).getSnapshotPendingSplits());
    }
    for (byte[] split : kept.splits()) {
      state.add(SimpleVersionedSerialization.readVersionAndDeSerialize(splits, split));
    }
    return state;
  }

  private void add(SnapshotPendingSplitsState snapshot) {
    snapshot.getAlreadyProcessedTables().forEach(table -> tables.add(name(table)));
    snapshot.getRemainingTables().forEach(table -> tables.add(name(table)));
    snapshot
        .getRemainingSplits()
        .forEach(
            chunk -> tables.addUnread(name(chunk.getTableId()), column(chunk.getSplitKeyType())));
  }

  private void add(SourceSplitBase split) {
    split.getTableSchemas().keySet().forEach(table -> tables.add(name(table)));
    if (split.isStreamSplit()) {
      log.add(split.asStreamSplit().getStartingOffset().getOffset());
    } else {
      SnapshotSplit chunk = split.asSnapshotSplit();
      if (!chunk.isSnapshotReadFinished()) {
        tables.addUnread(name(chunk.getTableId()), column(chunk.getSplitKeyType()));
      }
    }
  }

  private static String column(RowType key) {
    return key.getFieldNames().get(0);
  }

  private static String name(TableId table) {
    return table.schema() + "." + table.table();
  }

  public KeptTables tables() {
    return tables;
  }

  /** The position in the log; empty while the snapshot is read. */
  public Optional<Map<String, String>> place() {
    return log.stream().findFirst();
  }
}
