package io.caudal.source.mysql;

import io.caudal.change.ChangeRow;
import io.caudal.source.debezium.ChangeDeserializer;
import io.caudal.source.snapshot.SnapshotBatch;
import io.caudal.source.snapshot.SnapshotEnd;
import io.caudal.source.standstill.LogWatch;
import java.util.Iterator;
import java.util.Optional;
import org.apache.flink.api.connector.source.SourceOutput;
import org.apache.flink.cdc.connectors.mysql.source.metrics.MySqlSourceReaderMetrics;
import org.apache.flink.cdc.connectors.mysql.source.offset.BinlogOffset;
import org.apache.flink.cdc.connectors.mysql.source.reader.MySqlRecordEmitter;
import org.apache.flink.cdc.connectors.mysql.source.split.MySqlBinlogSplitState;
import org.apache.flink.cdc.connectors.mysql.source.split.MySqlSplitState;
import org.apache.flink.cdc.connectors.mysql.source.split.SourceRecords;
import org.apache.flink.cdc.connectors.mysql.source.utils.RecordUtils;
import org.apache.flink.cdc.connectors.shaded.org.apache.kafka.connect.data.Struct;
import org.apache.flink.cdc.connectors.shaded.org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;

/**
 * Emits rows, and keeps the split's position. A checkpoint falls between two batches, never inside
 * one, so the position is written once a batch and not once a record.
 */
final class MySqlChangeEmitter extends MySqlRecordEmitter<ChangeRow> {

  private final ChangeDeserializer changes;
  private final TruncateReader truncates;
  private final LogWatch watch;
  private final byte[] snapshotPosition = new BinlogPositionReader().ofSnapshot();

  /** The GTID of a statement that no stored position has counted as read yet. */
  private @Nullable String statement;

  MySqlChangeEmitter(
      ChangeDeserializer changes,
      TruncateReader truncates,
      MySqlSourceReaderMetrics metrics,
      LogWatch watch) {
    super(changes, metrics, false);
    this.changes = changes;
    this.truncates = truncates;
    this.watch = watch;
  }

  @Override
  public void emitRecord(SourceRecords batch, SourceOutput<ChangeRow> output, MySqlSplitState split)
      throws Exception {
    SourceRecord last = null;
    Iterator<SourceRecord> records = batch.iterator();
    if (records.hasNext()) {
      watch.alive();
    }
    while (records.hasNext()) {
      SourceRecord record = records.next();
      if (record.value() instanceof SnapshotBatch) {
        ((SnapshotBatch) record.value()).emit(snapshotPosition, output);
      } else if (record.value() instanceof BinlogOffset) {
        split.asSnapshotSplitState().setHighWatermark((BinlogOffset) record.value());
      } else if (SnapshotEnd.emit(record, output)) {
        return; // alone in its batch, and without a position
      } else if (changes.isChange(record)) {
        output.collect(changes.read(record, 0));
        last = record;
        statement = null;
      } else {
        processElement(record, output, split);
        if (RecordUtils.isHeartbeatEvent(record)) {
          last = null;
        } else if (emitTruncate(record, output, split)) {
          last = record;
          statement = gtid(record);
        }
      }
    }
    if (split.isBinlogSplitState()) {
      moveTo(last, split.asBinlogSplitState());
    }
  }

  private boolean emitTruncate(
      SourceRecord record, SourceOutput<ChangeRow> output, MySqlSplitState split) throws Exception {
    if (!split.isBinlogSplitState() || !RecordUtils.isSchemaChangeEvent(record)) {
      return false;
    }
    Optional<ChangeRow> truncate = truncates.read(record);
    truncate.ifPresent(output::collect);
    return truncate.isPresent();
  }

  /**
   * Stores where a restart goes on. The connector counts a statement that is no transaction as read
   * only with the next transaction, and, where it has counted none yet, the transaction that it is
   * in.
   */
  private void moveTo(@Nullable SourceRecord last, MySqlBinlogSplitState split) {
    if (last != null) {
      BinlogOffset place = RecordUtils.getBinlogPosition(last);
      split.setStartingOffset(Gtids.contains(place, gtid(last)) ? Gtids.without(place) : place);
    }
    BinlogOffset stored = split.getStartingOffset();
    if (statement != null && stored != null) {
      split.setStartingOffset(Gtids.with(stored, statement));
    }
  }

  private static @Nullable String gtid(SourceRecord record) {
    return ((Struct) record.value()).getStruct("source").getString("gtid");
  }
}
