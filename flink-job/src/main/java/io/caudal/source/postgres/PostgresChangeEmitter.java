package io.caudal.source.postgres;

import io.caudal.change.ChangeRow;
import io.caudal.source.debezium.ChangeDeserializer;
import io.caudal.source.snapshot.SnapshotBatch;
import io.caudal.source.snapshot.SnapshotEnd;
import io.caudal.source.standstill.LogWatch;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.api.connector.source.SourceOutput;
import org.apache.flink.cdc.connectors.base.source.meta.offset.OffsetFactory;
import org.apache.flink.cdc.connectors.base.source.meta.split.SourceRecords;
import org.apache.flink.cdc.connectors.base.source.meta.split.SourceSplitState;
import org.apache.flink.cdc.connectors.base.source.meta.split.StreamSplitState;
import org.apache.flink.cdc.connectors.base.source.metrics.SourceReaderMetrics;
import org.apache.flink.cdc.connectors.base.source.reader.IncrementalSourceRecordEmitter;
import org.apache.flink.cdc.connectors.base.utils.SourceRecordUtils;
import org.apache.flink.cdc.connectors.postgres.source.offset.PostgresOffset;
import org.apache.flink.cdc.connectors.shaded.org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;

/**
 * Emits rows, and keeps the stream's position at the ends of transactions. A checkpoint falls
 * between two batches, never inside one, so the position is written once a batch and not once a
 * record.
 */
final class PostgresChangeEmitter extends IncrementalSourceRecordEmitter<ChangeRow> {

  private final ChangeDeserializer changes;
  private final LogWatch watch;
  private final byte[] snapshotPosition = new LsnPositionReader().ofSnapshot();
  private @Nullable SourceSplitState guarded;
  private @Nullable ReplayGuard guard;

  PostgresChangeEmitter(
      ChangeDeserializer changes,
      SourceReaderMetrics metrics,
      OffsetFactory offsets,
      LogWatch watch) {
    super(changes, metrics, false, offsets);
    this.changes = changes;
    this.watch = watch;
  }

  @Override
  public void emitRecord(
      SourceRecords batch, SourceOutput<ChangeRow> output, SourceSplitState split)
      throws Exception {
    if (split.isStreamSplitState()) {
      emitLog(batch, output, split);
    } else {
      emitSnapshot(batch, output, split);
    }
  }

  private void emitSnapshot(
      SourceRecords batch, SourceOutput<ChangeRow> output, SourceSplitState split)
      throws Exception {
    Iterator<SourceRecord> records = batch.iterator();
    while (records.hasNext()) {
      SourceRecord record = records.next();
      if (record.value() instanceof SnapshotBatch) {
        ((SnapshotBatch) record.value()).emit(snapshotPosition, output);
      } else {
        processElement(record, output, split);
      }
    }
  }

  private void emitLog(SourceRecords batch, SourceOutput<ChangeRow> output, SourceSplitState split)
      throws Exception {
    StreamSplitState stream = split.asStreamSplitState();
    ReplayGuard replay = guardOf(split);
    Iterator<SourceRecord> records = batch.iterator();
    boolean hasChanges = false;
    while (records.hasNext()) {
      SourceRecord record = records.next();
      if (SnapshotEnd.emit(record, output)) {
        return; // alone in its batch, and without a position
      }
      Map<String, ?> offset = record.sourceOffset();
      if (changes.isChange(record)) {
        hasChanges = true;
        if (replay.admits(
            number(offset, "lsn"), number(offset, "txId"), (Long) offset.get("lsn_commit"))) {
          replay.committedAt(number(offset, "ts_usec"));
          output.collect(changes.read(record, replay.index()));
        }
      } else if (SourceRecordUtils.isHeartbeatEvent(record)) {
        replay.heartbeat((Long) offset.get("lsn_commit"));
      } else {
        processElement(record, output, split);
      }
    }
    // Not for a heartbeat, which comes by the clock, whether the server is there or not.
    if (hasChanges) {
      watch.alive();
    }
    stream.setStartingOffset(PostgresOffset.of(replay.offset()));
  }

  private static long number(Map<String, ?> offset, String key) {
    return Objects.requireNonNull((Long) offset.get(key), key);
  }

  @SuppressWarnings("ReferenceEquality") // one state object a split, made anew when it is restored
  private ReplayGuard guardOf(SourceSplitState split) {
    ReplayGuard known = guard;
    if (known == null || guarded != split) {
      known = ReplayGuard.from(split.asStreamSplitState().getStartingOffset().getOffset());
      guard = known;
      guarded = split;
    }
    return known;
  }
}
