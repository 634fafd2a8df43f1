package io.caudal.source.mysql;

import java.sql.SQLException;
import java.util.Set;

/**
 * What the server's error numbers mean.
 *
 * @see <a href="https://dev.mysql.com/doc/mysql-errors/8.0/en/server-error-reference.html">MySQL:
 *     server error messages</a>
 */
final class MySqlErrors {

  private static final Set<Integer> DENIED = Set.of(1044, 1142, 1143, 1227, 1370);
  private static final int NO_BINARY_LOGGING = 1381;

  private MySqlErrors() {}

  /** The user lacks a privilege. */
  static boolean isDenied(SQLException failure) {
    return DENIED.contains(failure.getErrorCode());
  }

  /** The server writes no log; another check says so. */
  static boolean isWithoutLog(SQLException failure) {
    return failure.getErrorCode() == NO_BINARY_LOGGING;
  }
}
