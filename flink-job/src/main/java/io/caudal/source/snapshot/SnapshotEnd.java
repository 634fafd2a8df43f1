package io.caudal.source.snapshot;

import io.caudal.change.ChangeRow;
import io.caudal.change.TableSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.connector.source.SourceOutput;
import org.apache.flink.cdc.connectors.shaded.org.apache.kafka.connect.source.SourceRecord;
import org.apache.flink.table.data.TimestampData;

/**
 * Says, whenever the log is begun, that the snapshots which it follows are complete. That is said
 * again after each restart, since nobody knows here what a checkpoint has of it.
 */
public final class SnapshotEnd {

  private final List<ChangeRow> ends = new ArrayList<>();

  private SnapshotEnd() {}

  /**
   * The record that says so; it goes before all of the log.
   *
   * @param tables of the source
   * @param complete those that were read, as {@code schema.table}
   */
  public static SourceRecord record(List<TableSchema> tables, Set<String> complete) {
    SnapshotEnd end = new SnapshotEnd();
    TimestampData now = TimestampData.fromEpochMillis(System.currentTimeMillis());
    for (int i = 0; i < tables.size(); i++) {
      TableSchema table = tables.get(i);
      if (complete.contains(table.id().inSource())) {
        end.ends.add(ChangeRow.endOfSnapshot(i, table.columns().size(), now));
      }
    }
    return new SourceRecord(Map.of(), Map.of(), "snapshot", SnapshotBatch.SCHEMA, end);
  }

  /**
   * Emits it if the record says so.
   *
   * @return whether it does
   */
  public static boolean emit(SourceRecord record, SourceOutput<ChangeRow> output) {
    if (!(record.value() instanceof SnapshotEnd)) {
      return false;
    }
    ((SnapshotEnd) record.value()).ends.forEach(output::collect);
    return true;
  }
}
