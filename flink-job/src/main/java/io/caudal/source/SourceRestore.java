package io.caudal.source;

import io.caudal.change.TableSchema;
import io.caudal.config.Problem;
import io.caudal.config.SourceSettings;
import io.caudal.source.catalogue.ConnectionProblem;
import io.caudal.source.catalogue.UnreachableException;
import io.caudal.source.log.KeptSource;
import io.caudal.source.log.KeptTables;
import io.caudal.source.mysql.MySqlRestore;
import io.caudal.source.postgres.PostgresRestore;
import io.caudal.source.sqlserver.SqlServerRestore;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** Asks a database, before anything is started, whether a source can go on where it stood. */
public final class SourceRestore {

  private final SourceSettings source;
  private final KeptTables tables;
  private final Check check;

  private SourceRestore(SourceSettings source, KeptTables tables, Check check) {
    this.source = source;
    this.tables = tables;
    this.check = check;
  }

  /** What an engine looks at. */
  @FunctionalInterface
  private interface Check {
    List<Problem> problems(SourceSettings source, List<TableSchema> captured)
        throws UnreachableException, SQLException;
  }

  /**
   * Reads where the source stood.
   *
   * @throws IOException if it was none of that engine
   */
  public static SourceRestore of(SourceSettings source, KeptSource kept) throws IOException {
    try {
      switch (source.engine()) {
        case MYSQL:
          MySqlRestore mysql = MySqlRestore.of(kept);
          return new SourceRestore(source, mysql.tables(), mysql::problems);
        case POSTGRES:
          PostgresRestore postgres = PostgresRestore.of(kept);
          return new SourceRestore(source, postgres.tables(), postgres::problems);
        default:
          SqlServerRestore sqlServer = SqlServerRestore.of(kept);
          return new SourceRestore(source, sqlServer.tables(), sqlServer::problems);
      }
    } catch (RuntimeException foreign) {
      throw new IOException(foreign.getMessage(), foreign);
    }
  }

  /** The tables that the source had. */
  public KeptTables tables() {
    return tables;
  }

  /**
   * What is in the way.
   *
   * @param captured the tables that it is to have
   */
  public List<Problem> problems(List<TableSchema> captured) {
    try {
      return check.problems(source, captured);
    } catch (UnreachableException failure) {
      return List.of(failure.problem());
    } catch (SQLException failure) {
      return List.of(ConnectionProblem.of(source).ofNetwork(failure));
    }
  }
}
