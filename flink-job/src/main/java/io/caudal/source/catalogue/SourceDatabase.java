package io.caudal.source.catalogue;

import io.caudal.config.Problem;
import java.sql.SQLException;
import java.util.List;

/** An open database that is looked at and never changed. */
public interface SourceDatabase extends AutoCloseable {

  /** What is wrong with the server, its settings and the user's rights. */
  List<Problem> serverProblems() throws SQLException;

  /** Everything with rows in the schemas that the source's patterns name. */
  List<Relation> relations() throws SQLException;

  /** The columns and the key of a table. */
  CatalogueTable describe(Relation table) throws SQLException;

  /** What is wrong with the tables to be captured, beside their names, types and keys. */
  List<Problem> tableProblems(List<CatalogueTable> tables) throws SQLException;

  @Override
  void close();
}
