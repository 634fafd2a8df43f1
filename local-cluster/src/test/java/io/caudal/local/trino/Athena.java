package io.caudal.local.trino;

import io.caudal.catalog.Statement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.apache.hadoop.hive.ql.parse.ParseException;

/** What Athena does with statements, done by Hive's parser and Trino. */
public final class Athena implements AutoCloseable {

  private final Connection connection;

  private Athena(Connection connection) {
    this.connection = connection;
  }

  /** A session of a server. */
  public static Athena on(TrinoServer trino) throws SQLException {
    return new Athena(trino.open());
  }

  /** Creates a database, tables and views, which must not be there. */
  public void create(List<Statement> statements) throws SQLException, ParseException {
    for (Statement statement : statements) {
      switch (statement.kind()) {
        case DATABASE -> execute("CREATE SCHEMA IF NOT EXISTS \"" + statement.name() + "\"");
        case TABLE -> execute(AthenaTable.of(statement.sql()).trino());
        case VIEW, ANALYSIS -> execute(statement.sql());
      }
    }
  }

  /** The rows of a result as texts, in order. */
  public List<String> texts(String sql) throws SQLException {
    return AthenaLake.rows(connection, sql);
  }

  /** How many bytes of the lake a query reads. */
  public long bytesRead(String sql) throws SQLException {
    return ReadBytes.of(texts("EXPLAIN ANALYZE " + sql));
  }

  /** How a query will be executed. */
  public String plan(String sql) throws SQLException {
    return texts("EXPLAIN " + sql).toString();
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
