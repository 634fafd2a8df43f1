package io.caudal.source.postgres;

import io.caudal.config.Problem;
import io.caudal.config.SourceSettings;
import io.caudal.source.catalogue.CatalogueTable;
import io.caudal.source.catalogue.ConnectionProblem;
import io.caudal.source.catalogue.Query;
import io.caudal.source.catalogue.Relation;
import io.caudal.source.catalogue.SourceDatabase;
import io.caudal.source.catalogue.UnreachableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL, opened to be looked at. */
public final class PostgresDatabase implements SourceDatabase {

  private final SourceSettings source;
  private final Connection connection;
  private final Query query;

  private PostgresDatabase(SourceSettings source, Connection connection) {
    this.source = source;
    this.connection = connection;
    this.query = Query.on(connection);
  }

  /**
   * Opens the database.
   *
   * @throws UnreachableException if it cannot be opened
   */
  public static PostgresDatabase open(SourceSettings source) throws UnreachableException {
    PostgresDatabase database = new PostgresDatabase(source, PostgresJdbc.open(source));
    try {
      database.connection.setReadOnly(true);
      return database;
    } catch (SQLException failure) {
      database.close();
      throw new UnreachableException(ConnectionProblem.of(source).ofNetwork(failure));
    }
  }

  @Override
  public List<Problem> serverProblems() throws SQLException {
    PostgresServerFacts server = PostgresServerFacts.read(query);
    List<Problem> problems = new ArrayList<>(PostgresServerChecks.problems(source, server));
    problems.addAll(PostgresSlotChecks.problems(source, server, query));
    return problems;
  }

  @Override
  public List<Relation> relations() throws SQLException {
    return new PostgresCatalogue(query).relations(source);
  }

  @Override
  public CatalogueTable describe(Relation table) throws SQLException {
    return new PostgresCatalogue(query).describe(table);
  }

  @Override
  public List<Problem> tableProblems(List<CatalogueTable> tables) throws SQLException {
    List<Problem> problems = new ArrayList<>();
    for (CatalogueTable table : tables) {
      problems.addAll(
          PostgresTableChecks.problems(
              source, table, PostgresTable.read(query, table.schema(), table.name())));
    }
    problems.addAll(PostgresPublicationChecks.problems(source, query, tables));
    return problems;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException ignored) {
      // Nothing was changed, so there is nothing that a failed farewell could lose.
    }
  }
}
