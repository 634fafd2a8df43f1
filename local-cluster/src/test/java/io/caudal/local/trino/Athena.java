package io.caudal.local.trino;

import io.caudal.catalog.Statement;
import java.sql.Connection;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
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

  /** Creates a database, tables and views; see {@link AthenaOnTrino#create}. */
  public void create(List<Statement> statements) throws SQLException, ParseException {
    new AthenaOnTrino(connection).create(statements);
  }

  /** The rows of a result as texts, in order. */
  public List<String> texts(String sql) throws SQLException {
    return AthenaLake.rows(connection, sql);
  }

  /** The types of a result's columns, as Trino calls them. */
  public List<String> types(String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var result = statement.executeQuery("SELECT * FROM (" + sql + ") LIMIT 0")) {
      ResultSetMetaData columns = result.getMetaData();
      List<String> types = new ArrayList<>();
      for (int column = 1; column <= columns.getColumnCount(); column++) {
        types.add(columns.getColumnTypeName(column));
      }
      return types;
    }
  }

  /** How many bytes of the lake a query reads. */
  public long bytesRead(String sql) throws SQLException {
    return ReadBytes.of(texts("EXPLAIN ANALYZE " + sql));
  }

  /** How a query will be executed. */
  public String plan(String sql) throws SQLException {
    return texts("EXPLAIN " + sql).toString();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
