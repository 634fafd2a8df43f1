package io.caudal.source.mysql;

import io.caudal.change.ChangeRow;
import io.caudal.source.debezium.ChangeDeserializer;
import java.util.Iterator;
import org.apache.flink.api.connector.source.SourceOutput;
import org.apache.flink.cdc.connectors.mysql.source.metrics.MySqlSourceReaderMetrics;
import org.apache.flink.cdc.connectors.mysql.source.reader.MySqlRecordEmitter;
import org.apache.flink.cdc.connectors.mysql.source.split.MySqlSplitState;
import org.apache.flink.cdc.connectors.mysql.source.split.SourceRecords;
import org.apache.flink.cdc.connectors.mysql.source.utils.RecordUtils;
import org.apache.flink.cdc.connectors.shaded.org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;

/**
 * Emits rows, and keeps the split's position. A checkpoint falls between two batches, never inside
 * one, so the position is written once a batch and not once a record.
 */
final class MySqlChangeEmitter extends MySqlRecordEmitter<ChangeRow> {

  private final ChangeDeserializer changes;

  MySqlChangeEmitter(ChangeDeserializer changes, MySqlSourceReaderMetrics metrics) {
    super(changes, metrics, false);
    this.changes = changes;
  }

  @Override
  public void emitRecord(SourceRecords batch, SourceOutput<ChangeRow> output, MySqlSplitState split)
      throws Exception {
    SourceRecord last = null;
    Iterator<SourceRecord> records = batch.iterator();
    while (records.hasNext()) {
      SourceRecord record = records.next();
      if (changes.isChange(record)) {
        output.collect(changes.read(record, 0));
        last = record;
      } else {
        processElement(record, output, split);
        last = RecordUtils.isHeartbeatEvent(record) ? null : last;
      }
    }
    moveTo(last, split);
  }

  private static void moveTo(@Nullable SourceRecord last, MySqlSplitState split) {
    if (last != null && split.isBinlogSplitState()) {
      split.asBinlogSplitState().setStartingOffset(RecordUtils.getBinlogPosition(last));
    }
  }
}
