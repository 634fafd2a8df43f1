package io.caudal.source.sqlserver;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a change table that hand over dates and times as SQL Server has them. Debezium asks the
 * driver for objects of {@code java.sql}, which lack digits and which the JVM's zone moves.
 */
final class ExactRows implements InvocationHandler {

  private final ResultSet rows;
  private final int[] types;

  private ExactRows(ResultSet rows, int[] types) {
    this.rows = rows;
    this.types = types;
  }

  /** The same rows, read exactly. */
  static ResultSet of(ResultSet rows) throws SQLException {
    ResultSetMetaData columns = rows.getMetaData();
    int[] types = new int[columns.getColumnCount() + 1];
    for (int i = 1; i < types.length; i++) {
      types[i] = columns.getColumnType(i);
    }
    return (ResultSet)
        Proxy.newProxyInstance(
            ExactRows.class.getClassLoader(),
            new Class<?>[] {ResultSet.class},
            new ExactRows(rows, types));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, @Nullable Object[] arguments)
      throws Throwable {
    if (arguments != null && arguments.length == 1 && arguments[0] instanceof Integer) {
      int column = (Integer) arguments[0];
      if (method.getName().equals("getObject")) {
        return object(column);
      }
      if (method.getName().equals("getTime")) {
        return time(column);
      }
    }
    try {
      return method.invoke(rows, arguments);
    } catch (InvocationTargetException failure) {
      throw failure.getCause() == null ? failure : failure.getCause();
    }
  }

  private @Nullable Object object(int column) throws SQLException {
    switch (types[column]) {
      case Types.DATE:
        return rows.getObject(column, LocalDate.class);
      case Types.TIMESTAMP:
        return rows.getObject(column, LocalDateTime.class);
      case Types.TIME:
        return time(column);
      default:
        return rows.getObject(column);
    }
  }

  private @Nullable ExactTime time(int column) throws SQLException {
    LocalTime time = rows.getObject(column, LocalTime.class);
    return time == null ? null : new ExactTime(time);
  }
}
