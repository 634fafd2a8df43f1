package io.caudal.refine;

import io.caudal.change.TableSchema;
import java.util.function.Supplier;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.table.api.Table;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;
import org.apache.flink.table.data.RowData;

/**
 * A database of its own for one table in the table environment, so that {@code FROM users} means
 * that table and no other, whatever else is captured.
 */
final class Workspace {

  private final StreamTableEnvironment tables;
  private final String database;

  private Workspace(StreamTableEnvironment tables, String database) {
    this.tables = tables;
    this.database = database;
  }

  /** A workspace where the rows stand under the table's name. */
  static Workspace of(StreamTableEnvironment tables, TableSchema schema, DataStream<RowData> rows) {
    Workspace workspace = new Workspace(tables, schema.id().toString());
    tables.executeSql("CREATE DATABASE " + Names.quote(workspace.database));
    Table changes = tables.fromDataStream(rows);
    workspace.within(
        () -> {
          tables.createTemporaryView(Names.quote(schema.id().table()), changes);
          return changes;
        });
    return workspace;
  }

  /**
   * A query by its text.
   *
   * @throws RuntimeException from the planner, with one of its several unrelated types
   */
  Table query(String sql) {
    return within(() -> tables.sqlQuery(sql));
  }

  private Table within(Supplier<Table> work) {
    String before = tables.getCurrentDatabase();
    tables.useDatabase(database);
    try {
      return work.get();
    } finally {
      tables.useDatabase(before);
    }
  }
}
