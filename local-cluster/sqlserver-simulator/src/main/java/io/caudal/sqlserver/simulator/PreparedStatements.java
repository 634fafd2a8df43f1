package io.caudal.sqlserver.simulator;

import io.caudal.sqlserver.simulator.type.SqlError;
import java.util.HashMap;
import java.util.Map;

/** The statements that a connection has prepared, by their handles. */
final class PreparedStatements {

  private final Map<Long, Prepared> statements = new HashMap<>();
  private long lastHandle;

  /** A text with the declarations of its parameters. */
  record Prepared(String text, String declarations) {}

  long add(Prepared statement) {
    statements.put(++lastHandle, statement);
    return lastHandle;
  }

  Prepared find(long handle) {
    Prepared statement = statements.get(handle);
    if (statement == null) {
      throw SqlError.of(8179, "Could not find prepared statement with handle %d.", handle);
    }
    return statement;
  }

  void remove(long handle) {
    statements.remove(handle);
  }
}
