package io.caudal.local.chaos.database;

import io.caudal.local.rows.JdbcDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** A database server whose reader comes through a relay. */
public interface DatabaseUnderChaos extends AutoCloseable {

  /**
   * Creates a database whose tables can be captured, and tables in it.
   *
   * @param ddl of the tables, in this engine's SQL
   * @param captured names of the tables that the job will ever read
   */
  void create(String database, List<String> ddl, List<String> captured) throws SQLException;

  /** A way in for the writer, past the relay. */
  JdbcDatabase writer(String database);

  /**
   * The properties of a source that reads tables of a database through the relay, with the password
   * as it is now.
   *
   * @param database names the replication slot and the publication, too
   */
  Map<String, String> source(String database, List<String> tables);

  /** Ends the server at once, as a failure would. */
  void kill();

  /** Brings the server back. */
  void restart();

  /** Gives the job's user another password. */
  void rotatePassword() throws SQLException;

  /** Breaks the job's connections. */
  void cutConnections();

  /** Makes the job's connections half open, until they are cut. */
  void silenceConnections();

  /** Replication slots and the like, but for the one of the job that reads a database. */
  List<String> leftovers(String database) throws SQLException;

  /** Takes away all that is there for one job. */
  void forget(String database) throws SQLException;

  @Override
  void close();
}
