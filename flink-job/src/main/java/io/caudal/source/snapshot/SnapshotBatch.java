package io.caudal.source.snapshot;

import io.caudal.change.ChangeOperation;
import io.caudal.change.ChangeRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.connector.source.SourceOutput;
import org.apache.flink.cdc.connectors.shaded.org.apache.kafka.connect.data.Schema;
import org.apache.flink.cdc.connectors.shaded.org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.flink.cdc.connectors.shaded.org.apache.kafka.connect.source.SourceRecord;
import org.apache.flink.table.data.GenericRowData;

/**
 * Rows of one table on their way through the connector, which looks into none of them: a record of
 * its own kind carries many.
 */
public final class SnapshotBatch {

  /** Rows of a full batch. */
  static final int ROWS = 512;

  static final Schema SCHEMA = SchemaBuilder.struct().name("io.caudal.SnapshotBatch").build();

  private final int table;
  private final List<GenericRowData> rows = new ArrayList<>(ROWS);

  /**
   * An empty batch.
   *
   * @param table the index of the table among those of the source
   */
  SnapshotBatch(int table) {
    this.table = table;
  }

  void add(GenericRowData row) {
    rows.add(row);
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  boolean isFull() {
    return rows.size() == ROWS;
  }

  /** The record that carries the batch. */
  public SourceRecord toRecord() {
    return new SourceRecord(Map.of(), Map.of(), "snapshot", SCHEMA, this);
  }

  /**
   * Emits all rows.
   *
   * @param position of every row read by a snapshot
   */
  public void emit(byte[] position, SourceOutput<ChangeRow> output) {
    for (GenericRowData row : rows) {
      output.collect(ChangeRow.of(table, ChangeOperation.READ, row, position));
    }
  }
}
