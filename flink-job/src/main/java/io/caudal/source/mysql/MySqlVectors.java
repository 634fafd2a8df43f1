package io.caudal.source.mysql;

import io.caudal.config.Problem;
import io.caudal.config.SourceSettings;
import io.caudal.source.catalogue.Query;
import java.sql.SQLException;
import java.util.List;

/** Columns that stop the connector when their table is written, captured or not. */
final class MySqlVectors {

  private MySqlVectors() {}

  static List<Problem> problems(SourceSettings source, Query query) throws SQLException {
    List<String> columns =
        query.list(
            "SELECT table_schema, table_name, column_name FROM information_schema.columns"
                + " WHERE data_type = 'vector'",
            row -> row.getString(1) + "." + row.getString(2) + "." + row.getString(3));
    return columns.isEmpty()
        ? List.of()
        : List.of(
            Problem.error(
                "source." + source.name() + ", server",
                "must have no column of type VECTOR in any table: the connector fails on every"
                    + " change of such a table, captured or not",
                String.join(", ", columns),
                "Keep vectors on a server of their own"));
  }
}
