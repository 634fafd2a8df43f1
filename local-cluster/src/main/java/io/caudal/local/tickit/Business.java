package io.caudal.local.tickit;

import java.sql.SQLException;

/** What one session does to its database. */
interface Business {

  /** A few changes that belong together; none where a row that was drawn is not there. */
  void step(OpenTransaction transaction, Draw draw) throws SQLException;

  /** Changes so many rows of one table. */
  void large(OpenTransaction transaction, Draw draw, int rows) throws SQLException;
}
