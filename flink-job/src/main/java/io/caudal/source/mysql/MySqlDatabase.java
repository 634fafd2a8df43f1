package io.caudal.source.mysql;

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

/** MySQL or MariaDB, opened to be looked at. */
public final class MySqlDatabase implements SourceDatabase {

  private final SourceSettings source;
  private final Connection connection;
  private final Query query;

  private MySqlDatabase(SourceSettings source, Connection connection) {
    this.source = source;
    this.connection = connection;
    this.query = Query.on(connection);
  }

  /**
   * Opens the database.
   *
   * @throws UnreachableException if it cannot be opened, or the user cannot see it
   */
  public static MySqlDatabase open(SourceSettings source) throws UnreachableException {
    MySqlDatabase database = new MySqlDatabase(source, MySqlJdbc.open(source));
    try {
      if (database.isVisible()) {
        return database;
      }
      database.close();
      throw new UnreachableException(
          ConnectionProblem.of(source)
              .ofDatabase(
                  "Correct it, or GRANT SELECT ON "
                      + source.database()
                      + ".* TO "
                      + source.username()
                      + ";"));
    } catch (SQLException failure) {
      database.close();
      throw new UnreachableException(ConnectionProblem.of(source).ofNetwork(failure));
    }
  }

  private boolean isVisible() throws SQLException {
    return query
        .first(
            "SELECT 1 FROM information_schema.schemata WHERE schema_name = ?",
            row -> 1,
            source.database())
        .isPresent();
  }

  @Override
  public List<Problem> serverProblems() throws SQLException {
    MySqlServer server = MySqlServer.read(connection);
    List<Problem> problems = new ArrayList<>(MySqlVariableChecks.problems(source.name(), server));
    problems.addAll(Settling.problems(source.name(), server));
    problems.addAll(MySqlRetention.problems(source.name(), server, query));
    problems.addAll(MySqlReplicationRights.problems(source, server, query));
    problems.addAll(MySqlServerIds.problems(source, server, query));
    problems.addAll(MySqlStartPosition.problems(source, query));
    return problems;
  }

  @Override
  public List<Relation> relations() throws SQLException {
    return new MySqlCatalogue(query).relations(source);
  }

  @Override
  public CatalogueTable describe(Relation table) throws SQLException {
    return new MySqlCatalogue(query).describe(table);
  }

  @Override
  public List<Problem> tableProblems(List<CatalogueTable> tables) throws SQLException {
    List<Problem> problems = new ArrayList<>(MySqlReadRights.problems(source, query, tables));
    problems.addAll(MySqlZeroDates.problems(source, query, tables));
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
