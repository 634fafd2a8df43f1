package io.caudal.source.sqlserver;

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
import java.util.Optional;

/** SQL Server, opened to be looked at. */
public final class SqlServerDatabase implements SourceDatabase {

  private static final String MAY_READ_CHANGES =
      "SELECT CAST(ISNULL(HAS_PERMS_BY_NAME(N'cdc', 'SCHEMA', 'SELECT'), 0) AS int)";

  private final SourceSettings source;
  private final Connection connection;
  private final Query query;
  private final ServerFacts server;

  private SqlServerDatabase(SourceSettings source, Connection connection, ServerFacts server) {
    this.source = source;
    this.connection = connection;
    this.query = Query.on(connection);
    this.server = server;
  }

  /**
   * Opens the database.
   *
   * @throws UnreachableException if it cannot be opened, or is too old to be asked
   */
  public static SqlServerDatabase open(SourceSettings source) throws UnreachableException {
    Connection connection = SqlServerJdbc.open(source);
    ServerFacts server;
    try {
      server = ServerFacts.read(Query.on(connection));
    } catch (SQLException failure) {
      close(connection);
      throw new UnreachableException(ConnectionProblem.of(source).ofNetwork(failure));
    }
    Optional<Problem> age = ServerChecks.ageProblem(source, server);
    if (age.isPresent()) {
      close(connection);
      throw new UnreachableException(age.orElseThrow());
    }
    return new SqlServerDatabase(source, connection, server);
  }

  @Override
  public List<Problem> serverProblems() throws SQLException {
    List<Problem> problems = new ArrayList<>(ServerChecks.problems(source, server));
    if (!server.isAzureDatabase()) {
      CaptureJobs.agentProblem(source, query).ifPresent(problems::add);
      if (server.isCaptured()) {
        CaptureJobs.retentionProblem(source, query).ifPresent(problems::add);
      }
    }
    if (server.isCaptured() && !mayReadChanges()) {
      problems.add(
          Problem.error(
              "source." + source.name() + " / username",
              "must be a user that may read the change tables",
              source.username(),
              "GRANT SELECT ON SCHEMA::cdc TO " + SqlServerNames.quote(source.username()) + ";"));
    }
    return problems;
  }

  private boolean mayReadChanges() throws SQLException {
    return query.first(MAY_READ_CHANGES, row -> row.getInt(1)).orElse(0) == 1;
  }

  @Override
  public List<Relation> relations() throws SQLException {
    return new SqlServerCatalogue(query).relations();
  }

  @Override
  public CatalogueTable describe(Relation table) throws SQLException {
    return new SqlServerCatalogue(query).describe(table);
  }

  @Override
  public List<Problem> tableProblems(List<CatalogueTable> tables) throws SQLException {
    boolean captured = server.isCaptured() && mayReadChanges();
    List<Problem> problems = new ArrayList<>();
    for (CatalogueTable table : tables) {
      problems.addAll(
          captured
              ? SqlServerTableChecks.problems(source, table, query)
              : SqlServerTableChecks.problemsWithoutCapture(source, table, query));
    }
    return problems;
  }

  @Override
  public void close() {
    close(connection);
  }

  private static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException ignored) {
      // Nothing was changed, so there is nothing that a failed farewell could lose.
    }
  }
}
