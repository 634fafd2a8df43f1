package io.caudal.source.postgres;

import io.caudal.change.TableSchema;
import io.caudal.source.snapshot.SnapshotBatch;
import io.caudal.source.snapshot.SnapshotReader;
import io.debezium.pipeline.DataChangeEvent;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.flink.cdc.connectors.base.source.meta.split.SnapshotSplit;
import org.apache.flink.cdc.connectors.postgres.source.fetch.PostgresScanFetchTask;
import org.apache.flink.cdc.connectors.postgres.source.fetch.PostgresSourceFetchTaskContext;
import org.apache.flink.cdc.connectors.postgres.source.utils.PostgresQueryUtils;

/** Reads a chunk of a snapshot in batches of rows; its watermarks are the connector's. */
final class ChunkTask extends PostgresScanFetchTask {

  private final SnapshotSplit chunk;
  private final int table;
  private final TableSchema schema;
  private final int fetchSize;

  /**
   * A task for one chunk.
   *
   * @param table the index of the schema among the source's tables
   */
  ChunkTask(SnapshotSplit chunk, int table, TableSchema schema, int fetchSize) {
    super(chunk);
    this.chunk = chunk;
    this.table = table;
    this.schema = schema;
    this.fetchSize = fetchSize;
  }

  @Override
  protected void executeDataSnapshot(Context context) throws Exception {
    PostgresSourceFetchTaskContext task = (PostgresSourceFetchTaskContext) context;
    boolean first = chunk.getSplitStart() == null;
    boolean last = chunk.getSplitEnd() == null;
    try (PreparedStatement statement =
            PostgresQueryUtils.readTableSplitDataStatement(
                task.getConnection(),
                PostgresQueryUtils.buildSplitScanQuery(
                    chunk.getTableId(), chunk.getSplitKeyType(), first, last, uuids()),
                first,
                last,
                chunk.getSplitStart(),
                chunk.getSplitEnd(),
                chunk.getSplitKeyType().getFieldCount(),
                fetchSize);
        ResultSet rows = statement.executeQuery()) {
      SnapshotReader reader = SnapshotReader.of(table, schema, rows, PostgresGetters::of);
      for (SnapshotBatch batch = reader.next(); !batch.isEmpty(); batch = reader.next()) {
        task.getQueue().enqueue(new DataChangeEvent(batch.toRecord()));
      }
    }
  }

  /** Key columns whose bounds the query has to cast. */
  private List<String> uuids() {
    return chunk.getSplitKeyType().getFieldNames().stream()
        .filter(
            name ->
                schema.columns().stream()
                    .anyMatch(
                        column -> column.name().equals(name) && column.sourceType().equals("uuid")))
        .collect(Collectors.toList());
  }
}
