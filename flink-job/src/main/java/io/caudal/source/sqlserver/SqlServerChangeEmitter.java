package io.caudal.source.sqlserver;

import io.caudal.change.ChangeRow;
import io.caudal.source.debezium.ChangeDeserializer;
import io.caudal.source.snapshot.SnapshotBatch;
import io.caudal.source.snapshot.SnapshotEnd;
import java.util.Iterator;
import org.apache.flink.api.connector.source.SourceOutput;
import org.apache.flink.cdc.connectors.base.source.meta.offset.Offset;
import org.apache.flink.cdc.connectors.base.source.meta.offset.OffsetFactory;
import org.apache.flink.cdc.connectors.base.source.meta.split.SourceRecords;
import org.apache.flink.cdc.connectors.base.source.meta.split.SourceSplitState;
import org.apache.flink.cdc.connectors.base.source.meta.split.StreamSplitState;
import org.apache.flink.cdc.connectors.base.source.metrics.SourceReaderMetrics;
import org.apache.flink.cdc.connectors.base.source.reader.IncrementalSourceRecordEmitter;
import org.apache.flink.cdc.connectors.shaded.org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;

/**
 * Emits rows, and keeps the split's position: commit, change and number of the last change. After a
 * restart the connector reads that transaction again and passes over what the position covers. A
 * checkpoint falls between two batches, never inside one, so the position is written once a batch
 * and not once a record.
 */
final class SqlServerChangeEmitter extends IncrementalSourceRecordEmitter<ChangeRow> {

  private final ChangeDeserializer changes;
  private final CaptureWatch watch;
  private final byte[] snapshotPosition = new CommitLsnPositionReader().ofSnapshot();

  SqlServerChangeEmitter(
      ChangeDeserializer changes,
      CaptureWatch watch,
      SourceReaderMetrics metrics,
      OffsetFactory offsets) {
    super(changes, metrics, false, offsets);
    this.changes = changes;
    this.watch = watch;
  }

  @Override
  public void emitRecord(
      SourceRecords batch, SourceOutput<ChangeRow> output, SourceSplitState split)
      throws Exception {
    SourceRecord last = null;
    Iterator<SourceRecord> records = batch.iterator();
    while (records.hasNext()) {
      SourceRecord record = records.next();
      if (record.value() instanceof SnapshotBatch) {
        ((SnapshotBatch) record.value()).emit(snapshotPosition, output);
      } else if (SnapshotEnd.emit(record, output)) {
        return; // alone in its batch, and before the watch begins
      } else if (changes.isChange(record)) {
        output.collect(changes.read(record, 0));
        last = record;
      } else {
        processElement(record, output, split);
      }
    }
    moveTo(last, split);
  }

  private void moveTo(@Nullable SourceRecord last, SourceSplitState split) {
    if (split.isStreamSplitState()) {
      StreamSplitState log = split.asStreamSplitState();
      Offset position = last == null ? log.getStartingOffset() : getOffsetPosition(last);
      log.setStartingOffset(KeptOffset.of(position, watch.known()));
    }
  }
}
