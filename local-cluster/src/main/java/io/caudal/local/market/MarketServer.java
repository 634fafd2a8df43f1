package io.caudal.local.market;

import io.caudal.local.rows.JdbcDatabase;
import java.sql.SQLException;
import java.util.Map;

/** A running server that has, or gets, the part of the marketplace that belongs to its engine. */
public interface MarketServer {

  /** The name of the source in the settings: {@code mysql}, {@code postgres}, {@code sqlserver}. */
  String source();

  /** The marketplace's database, as its owner sees it. */
  JdbcDatabase database();

  /** The properties that lead a job to it, as a user who may read and nothing else. */
  Map<String, String> properties();

  /** Whether the server has the database. */
  boolean hasDatabase() throws SQLException;

  /** Creates the database, which must not be there, and the user that the job logs in as. */
  void createDatabase() throws SQLException;

  /** Drops the database. */
  void dropDatabase() throws SQLException;
}
