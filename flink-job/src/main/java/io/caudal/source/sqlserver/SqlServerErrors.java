package io.caudal.source.sqlserver;

import java.sql.SQLException;
import java.util.Set;

/**
 * What the server's error numbers mean.
 *
 * @see <a
 *     href="https://learn.microsoft.com/sql/relational-databases/errors-events/database-engine-events-and-errors">Database
 *     engine events and errors</a>
 */
final class SqlServerErrors {

  static final int LOGIN_FAILED = 18456;
  static final int NO_SUCH_DATABASE = 4060;

  private static final Set<Integer> DENIED = Set.of(229, 230, 262, 297, 300, 916);
  private static final int NO_SUCH_OBJECT = 208;

  private SqlServerErrors() {}

  /** The user lacks a right. */
  static boolean isDenied(SQLException failure) {
    return DENIED.contains(failure.getErrorCode());
  }

  /** There is no table of that name, or the user may not know of it. */
  static boolean isMissing(SQLException failure) {
    return failure.getErrorCode() == NO_SUCH_OBJECT;
  }
}
