package io.caudal.local.trino;

import io.caudal.catalog.Statement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.apache.hadoop.hive.ql.parse.ParseException;

/** Does with statements for Athena what Athena does with them, by Hive's parser and a Trino. */
public final class AthenaOnTrino {

  private final Connection connection;

  /**
   * In a session of Trino whose catalogue is the lake's.
   *
   * @param connection stays open
   */
  public AthenaOnTrino(Connection connection) {
    this.connection = connection;
  }

  /**
   * Creates a database, tables and views. Tables that are there are replaced, their files where
   * they are, and so are views.
   *
   * @throws ParseException if Hive's parser does not take the statement of a table
   * @throws SQLException if Trino does not take one
   */
  public void create(List<Statement> statements) throws SQLException, ParseException {
    for (Statement statement : statements) {
      switch (statement.kind()) {
        case DATABASE -> execute("CREATE SCHEMA IF NOT EXISTS \"" + statement.name() + "\"");
        case TABLE -> createTable(AthenaTable.of(statement.sql()));
        case VIEW, ANALYSIS -> execute(statement.sql());
      }
    }
  }

  private void createTable(AthenaTable table) throws SQLException {
    execute("DROP TABLE IF EXISTS \"" + table.database() + "\".\"" + table.name() + "\"");
    execute(table.trino());
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
