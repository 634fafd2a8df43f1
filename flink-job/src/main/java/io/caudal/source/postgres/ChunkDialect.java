package io.caudal.source.postgres;

import io.caudal.change.TableSchema;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.cdc.connectors.base.source.meta.split.SnapshotSplit;
import org.apache.flink.cdc.connectors.base.source.meta.split.SourceSplitBase;
import org.apache.flink.cdc.connectors.base.source.reader.external.FetchTask;
import org.apache.flink.cdc.connectors.postgres.source.PostgresDialect;
import org.apache.flink.cdc.connectors.postgres.source.config.PostgresSourceConfig;

/** The connector's way with PostgreSQL, but for the reading of chunks. */
@SuppressWarnings("unchecked") // the connector's own task is of a raw type
final class ChunkDialect extends PostgresDialect {

  private static final long serialVersionUID = 1L;

  private final ArrayList<TableSchema> tables;
  private final int fetchSize;

  ChunkDialect(PostgresSourceConfig config, List<TableSchema> tables) {
    super(config);
    this.tables = new ArrayList<>(tables);
    this.fetchSize = config.getFetchSize();
  }

  @Override
  public FetchTask<SourceSplitBase> createFetchTask(SourceSplitBase split) {
    if (!split.isSnapshotSplit()) {
      return super.createFetchTask(split);
    }
    SnapshotSplit chunk = split.asSnapshotSplit();
    int table = indexOf(chunk);
    return new ChunkTask(chunk, table, tables.get(table), fetchSize);
  }

  private int indexOf(SnapshotSplit chunk) {
    for (int i = 0; i < tables.size(); i++) {
      if (tables.get(i).id().schema().equals(chunk.getTableId().schema())
          && tables.get(i).id().table().equals(chunk.getTableId().table())) {
        return i;
      }
    }
    throw new IllegalStateException("a chunk of " + chunk.getTableId() + ", which is not captured");
  }
}
