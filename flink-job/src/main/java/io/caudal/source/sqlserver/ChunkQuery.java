package io.caudal.source.sqlserver;

import io.caudal.change.Column;
import io.caudal.change.TableId;
import io.caudal.change.TableSchema;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.flink.cdc.connectors.base.source.meta.split.SnapshotSplit;

/** The statement that reads a chunk, every name in brackets. */
final class ChunkQuery {

  private final SnapshotSplit chunk;
  private final TableSchema table;

  ChunkQuery(SnapshotSplit chunk, TableSchema table) {
    this.chunk = chunk;
    this.table = table;
  }

  /** From the chunk's start, included, to its end, excluded; each may be missing. */
  String sql() {
    TableId id = table.id();
    String key = SqlServerNames.quote(chunk.getSplitKeyType().getFieldNames().get(0));
    List<String> bounds = new ArrayList<>();
    if (chunk.getSplitStart() != null) {
      bounds.add(key + " >= ?");
    }
    if (chunk.getSplitEnd() != null) {
      bounds.add(key + " < ?");
    }
    return table.columns().stream()
            .map(Column::name)
            .map(SqlServerNames::quote)
            .collect(Collectors.joining(", ", "SELECT ", " FROM "))
        + SqlServerNames.quote(id.schema(), id.table())
        + (bounds.isEmpty() ? "" : " WHERE " + String.join(" AND ", bounds));
  }

  /** The statement with its bounds set; the caller closes it. */
  PreparedStatement prepare(Connection connection, int fetchSize) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql());
    statement.setFetchSize(fetchSize);
    int next = 1;
    if (chunk.getSplitStart() != null) {
      statement.setObject(next++, chunk.getSplitStart()[0]);
    }
    if (chunk.getSplitEnd() != null) {
      statement.setObject(next, chunk.getSplitEnd()[0]);
    }
    return statement;
  }
}
