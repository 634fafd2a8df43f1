package io.caudal.source.postgres;

import io.caudal.change.TableSchema;
import io.caudal.config.Problem;
import io.caudal.config.ProblemsException;
import io.caudal.config.SourceSettings;
import io.caudal.source.catalogue.ConnectionProblem;
import io.caudal.source.catalogue.Query;
import io.caudal.source.catalogue.UnreachableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The publication of a source: it must be there, complete, before the slot is. */
public final class PostgresPublication {

  private static final String EXISTS_ALREADY = "42710";

  private PostgresPublication() {}

  /**
   * Creates the publication for exactly these tables; adds those that are missing if it exists.
   *
   * @param tables those that passed the inspection, at least one
   * @throws ProblemsException if the server refuses
   */
  public static void ensure(SourceSettings source, List<TableSchema> tables) {
    String publication = source.postgres().publication();
    try (Connection connection = PostgresJdbc.open(source)) {
      Query query = Query.on(connection);
      if (PublicationState.read(query, publication).isPresent()
          || !create(connection, publication, tables)) {
        addMissing(connection, publication, tables);
      }
    } catch (UnreachableException failure) {
      throw new ProblemsException(List.of(failure.problem()));
    } catch (SQLException failure) {
      throw new ProblemsException(
          List.of(
              Problem.error(
                  "source." + source.name() + ", publication " + publication,
                  "must be created or altered",
                  ConnectionProblem.of(source).words(failure),
                  "As its owner: " + PublicationSql.create(publication, names(tables)))));
    }
  }

  /** False if somebody else was faster. */
  private static boolean create(Connection connection, String publication, List<TableSchema> tables)
      throws SQLException {
    try {
      execute(connection, PublicationSql.create(publication, names(tables)));
      return true;
    } catch (SQLException failure) {
      if (EXISTS_ALREADY.equals(failure.getSQLState())) {
        return false;
      }
      throw failure;
    }
  }

  private static void addMissing(
      Connection connection, String publication, List<TableSchema> tables) throws SQLException {
    Optional<PublicationState> state = PublicationState.read(Query.on(connection), publication);
    List<TableSchema> missing =
        tables.stream()
            .filter(
                table ->
                    state.flatMap(s -> s.table(table.id().schema(), table.id().table())).isEmpty())
            .collect(Collectors.toList());
    if (!missing.isEmpty()) {
      execute(connection, PublicationSql.add(publication, names(missing)));
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> names(List<TableSchema> tables) {
    return tables.stream()
        .map(table -> PostgresNames.quote(table.id().schema(), table.id().table()))
        .collect(Collectors.toList());
  }
}
