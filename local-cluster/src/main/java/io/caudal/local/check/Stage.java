package io.caudal.local.check;

import io.caudal.local.rows.ResultRows;
import io.caudal.local.rows.RowImage;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * A table of texts in DuckDB for the time of a comparison, with the columns {@code c0}, {@code c1}
 * and so on: what has to be sorted or joined may be more than fits into this process's memory.
 */
final class Stage implements AutoCloseable {

  private final Connection connection;
  private final String name;
  private final DuckDBAppender appender;

  private Stage(Connection connection, String name, DuckDBAppender appender) {
    this.connection = connection;
    this.name = name;
    this.appender = appender;
  }

  static Stage create(Connection connection, String name, int columns) throws SQLException {
    execute(
        connection,
        IntStream.range(0, columns)
            .mapToObj(column -> "c" + column + " VARCHAR")
            .collect(Collectors.joining(", ", "CREATE TABLE " + name + " (", ")")));
    DuckDBAppender appender =
        connection.unwrap(DuckDBConnection.class).createAppender("main", name);
    return new Stage(connection, name, appender);
  }

  void add(RowImage row) throws SQLException {
    appender.beginRow();
    for (String value : row.values()) {
      if (value == null) {
        appender.appendNull();
      } else {
        appender.append(value);
      }
    }
    appender.endRow();
  }

  /** Adds every row of a query, canonically; returns how many there were. */
  long addAll(ResultSet result) throws SQLException {
    ResultRows rows = ResultRows.of(result);
    long count = 0;
    for (RowImage row = rows.next(); row != null; row = rows.next()) {
      add(row);
      count++;
    }
    return count;
  }

  /** Makes what was added visible to queries. */
  void flush() throws SQLException {
    appender.flush();
  }

  @Override
  public void close() throws SQLException {
    appender.close();
    execute(connection, "DROP TABLE " + name);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
