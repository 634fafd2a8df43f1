package io.caudal.source.postgres;

import io.caudal.change.ChangeRow;
import io.caudal.source.debezium.ChangeDeserializer;
import org.apache.flink.cdc.connectors.base.config.SourceConfig;
import org.apache.flink.cdc.connectors.base.source.meta.split.SourceRecords;
import org.apache.flink.cdc.connectors.base.source.meta.split.SourceSplitState;
import org.apache.flink.cdc.connectors.base.source.metrics.SourceReaderMetrics;
import org.apache.flink.cdc.connectors.postgres.source.PostgresSourceBuilder.PostgresIncrementalSource;
import org.apache.flink.cdc.connectors.postgres.source.config.PostgresSourceConfigFactory;
import org.apache.flink.cdc.connectors.postgres.source.offset.PostgresOffsetFactory;
import org.apache.flink.connector.base.source.reader.RecordEmitter;

/** Flink CDC's PostgreSQL source with an emitter and a beginning of the log of our own. */
@SuppressWarnings("unchecked") // the connector's own createReader answers a raw type
final class PostgresChangeSource extends PostgresIncrementalSource<ChangeRow> {

  private static final long serialVersionUID = 1L;

  private final ChangeDeserializer changes;

  PostgresChangeSource(PostgresSourceConfigFactory connector, ChangeDeserializer changes) {
    super(connector, changes, new PostgresOffsetFactory(), new SlotDialect(connector.create(0)));
    this.changes = changes;
  }

  @Override
  protected RecordEmitter<SourceRecords, ChangeRow, SourceSplitState> createRecordEmitter(
      SourceConfig config, SourceReaderMetrics metrics) {
    return new PostgresChangeEmitter(changes, metrics, offsetFactory);
  }
}
