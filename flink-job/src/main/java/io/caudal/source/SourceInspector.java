package io.caudal.source;

import io.caudal.change.TableSchema;
import io.caudal.config.Problem;
import io.caudal.config.Settings;
import io.caudal.config.SourceSettings;
import io.caudal.source.catalogue.CatalogueTable;
import io.caudal.source.catalogue.ConnectionProblem;
import io.caudal.source.catalogue.Relation;
import io.caudal.source.catalogue.SourceDatabase;
import io.caudal.source.catalogue.TableResolver;
import io.caudal.source.catalogue.TableSelection;
import io.caudal.source.catalogue.UnreachableException;
import io.caudal.source.mysql.MySqlDatabase;
import io.caudal.source.postgres.PostgresDatabase;
import io.caudal.source.sqlserver.SqlServerDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks at a source before anything is started: which tables it has for the lake, and what is in
 * the way. Connects, reads catalogues, creates nothing, and is closed when it returns, which is
 * within half a minute even if the host does not answer.
 */
public final class SourceInspector {

  private SourceInspector() {}

  /** Inspects one source; what is wrong is in the result, never thrown. */
  public static Inspection inspect(Settings settings, SourceSettings source) {
    return ask(source, database -> inspect(settings, source, database));
  }

  /**
   * Which tables a source has for the lake, whether or not a job could start to capture them now:
   * one may run already.
   */
  public static Inspection describe(Settings settings, SourceSettings source) {
    return ask(
        source,
        database -> {
          List<Problem> problems = new ArrayList<>();
          return Inspection.of(
              tables(settings, source, database, new ArrayList<>(), problems), problems);
        });
  }

  private static Inspection ask(SourceSettings source, Question question) {
    try (SourceDatabase database = open(source)) {
      return question.answer(database);
    } catch (UnreachableException failure) {
      return Inspection.of(List.of(), List.of(failure.problem()));
    } catch (SQLException failure) {
      return Inspection.of(List.of(), List.of(ConnectionProblem.of(source).ofNetwork(failure)));
    }
  }

  @FunctionalInterface
  private interface Question {
    Inspection answer(SourceDatabase database) throws SQLException;
  }

  private static SourceDatabase open(SourceSettings source) throws UnreachableException {
    switch (source.engine()) {
      case MYSQL:
        return MySqlDatabase.open(source);
      case POSTGRES:
        return PostgresDatabase.open(source);
      default:
        return SqlServerDatabase.open(source);
    }
  }

  private static Inspection inspect(
      Settings settings, SourceSettings source, SourceDatabase database) throws SQLException {
    List<Problem> problems = new ArrayList<>(database.serverProblems());
    List<CatalogueTable> found = new ArrayList<>();
    List<TableSchema> tables = tables(settings, source, database, found, problems);
    problems.addAll(database.tableProblems(found));
    return Inspection.of(tables, problems);
  }

  /** Adds what the database has of the tables to {@code found}, and what is wrong to problems. */
  private static List<TableSchema> tables(
      Settings settings,
      SourceSettings source,
      SourceDatabase database,
      List<CatalogueTable> found,
      List<Problem> problems)
      throws SQLException {
    TableSelection selection = TableSelection.of(source, database.relations());
    problems.addAll(selection.problems());
    problems.addAll(TableGroups.problems(settings, source, selection.tables()));
    List<TableSchema> schemas = new ArrayList<>();
    for (Relation relation : selection.tables()) {
      CatalogueTable table = database.describe(relation);
      found.add(table);
      TableResolver.of(settings, source.name(), table).resolve(problems).ifPresent(schemas::add);
    }
    return schemas;
  }
}
