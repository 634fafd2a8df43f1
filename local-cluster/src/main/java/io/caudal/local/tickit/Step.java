package io.caudal.local.tickit;

import java.sql.SQLException;

/** A part of a transaction. */
@FunctionalInterface
interface Step {
  void run(OpenTransaction transaction) throws SQLException;
}
