package io.caudal.sqlserver.simulator;

import io.caudal.sqlserver.simulator.wire.TokenWriter;

/** Watches the rows that are sent, and may break the connection before one. */
interface RowGuard {

  void beforeRow(long sent, TokenWriter tokens);
}
