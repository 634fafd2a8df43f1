package io.caudal.source.mysql;

import io.caudal.source.log.KeptSource;
import io.caudal.source.log.KeptTables;
import io.debezium.relational.TableId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.flink.cdc.connectors.mysql.source.assigners.state.HybridPendingSplitsState;
import org.apache.flink.cdc.connectors.mysql.source.assigners.state.PendingSplitsState;
import org.apache.flink.cdc.connectors.mysql.source.assigners.state.PendingSplitsStateSerializer;
import org.apache.flink.cdc.connectors.mysql.source.assigners.state.SnapshotPendingSplitsState;
import org.apache.flink.cdc.connectors.mysql.source.offset.BinlogOffset;
import org.apache.flink.cdc.connectors.mysql.source.split.MySqlSnapshotSplit;
import org.apache.flink.cdc.connectors.mysql.source.split.MySqlSplit;
import org.apache.flink.cdc.connectors.mysql.source.split.MySqlSplitSerializer;
import org.apache.flink.core.io.SimpleVersionedSerialization;
import org.apache.flink.table.types.logical.RowType;

/** Where a source stood when a savepoint was taken. */
final class MySqlKept {

  private final KeptTables tables = new KeptTables();
  private final List<BinlogOffset> read = new ArrayList<>();
  private final List<BinlogOffset> chunks = new ArrayList<>();

  private MySqlKept() {}

  /**
   * Reads it.
   *
   * @throws IOException if it is not what a source for MySQL kept
   */
  static MySqlKept of(KeptSource kept) throws IOException {
    MySqlKept state = new MySqlKept();
    PendingSplitsState enumerator =
        new PendingSplitsStateSerializer(MySqlSplitSerializer.INSTANCE)
            .deserialize(kept.version(), kept.enumerator());
    if (enumerator instanceof HybridPendingSplitsState) {
      state.add(((HybridPendingSplitsState) enumerator).getSnapshotPendingSplits());
    }
    for (byte[] split : kept.splits()) {
      state.add(
          SimpleVersionedSerialization.readVersionAndDeSerialize(
              MySqlSplitSerializer.INSTANCE, split));
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
    chunks.addAll(snapshot.getSplitFinishedOffsets().values());
  }

  private static String column(RowType key) {
    return key.getFieldNames().get(0);
  }

  private void add(MySqlSplit split) {
    split.getTableSchemas().keySet().forEach(table -> tables.add(name(table)));
    if (split.isBinlogSplit()) {
      read.add(split.asBinlogSplit().getStartingOffset());
    } else {
      MySqlSnapshotSplit chunk = split.asSnapshotSplit();
      if (chunk.isSnapshotReadFinished()) {
        chunks.add(chunk.getHighWatermark());
      } else {
        tables.addUnread(name(chunk.getTableId()), column(chunk.getSplitKeyType()));
      }
    }
  }

  private static String name(TableId table) {
    return table.catalog() + "." + table.table();
  }

  KeptTables tables() {
    return tables;
  }

  /** From where the log is needed; empty if nothing was read yet. */
  Optional<BinlogOffset> place() {
    return (read.isEmpty() ? chunks : read).stream().min(Comparator.naturalOrder());
  }
}
