package io.caudal.sqlserver.simulator.type;

/**
 * An error as the server reports it.
 *
 * @see <a
 *     href="https://learn.microsoft.com/en-us/sql/relational-databases/errors-events/database-engine-events-and-errors">Errors</a>
 */
public final class SqlError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int number;
  private final int severity;
  private final int state;

  public SqlError(int number, int severity, int state, String message) {
    super(message, null, false, false);
    this.number = number;
    this.severity = severity;
    this.state = state;
  }

  public static SqlError of(int number, String message, Object... arguments) {
    return new SqlError(number, 16, 1, String.format(java.util.Locale.ROOT, message, arguments));
  }

  /** A statement that is no T-SQL, or none that the simulator knows. */
  public static SqlError syntax(String near) {
    return new SqlError(102, 15, 1, "Incorrect syntax near '" + near + "'.");
  }

  public static SqlError reservedWord(String word) {
    return new SqlError(156, 15, 1, "Incorrect syntax near the keyword '" + word + "'.");
  }

  public static SqlError noObject(String name) {
    return of(208, "Invalid object name '%s'.", name);
  }

  public static SqlError noColumn(String name) {
    return of(207, "Invalid column name '%s'.", name);
  }

  public static SqlError overflow(SqlType type) {
    return of(
        8115,
        "Arithmetic overflow error converting expression to data type %s.",
        type.kind().sqlName());
  }

  public static SqlError conversion(SqlType from, SqlType to) {
    return of(
        245,
        "Conversion failed when converting the %s value to data type %s.",
        from.kind().sqlName(),
        to.kind().sqlName());
  }

  public int number() {
    return number;
  }

  public int severity() {
    return severity;
  }

  public int state() {
    return state;
  }
}
