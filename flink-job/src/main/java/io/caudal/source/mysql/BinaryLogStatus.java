package io.caudal.source.mysql;

import com.mysql.cj.MysqlConnection;
import com.mysql.cj.Query;
import com.mysql.cj.ServerVersion;
import com.mysql.cj.interceptors.QueryInterceptor;
import com.mysql.cj.jdbc.JdbcConnection;
import com.mysql.cj.log.Log;
import com.mysql.cj.protocol.Resultset;
import com.mysql.cj.protocol.ServerSession;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers the connector's {@code SHOW MASTER STATUS} on servers that renamed it: MySQL 8.4 and
 * later know {@code SHOW BINARY LOG STATUS}, with the same columns. The driver makes one for each
 * connection, as its property {@code queryInterceptors} says.
 *
 * @see <a href="https://dev.mysql.com/doc/refman/8.4/en/show-binary-log-status.html">SHOW BINARY
 *     LOG STATUS</a>
 */
public final class BinaryLogStatus implements QueryInterceptor {

  private static final String OLD = "SHOW MASTER STATUS";
  private static final String NEW = "SHOW BINARY LOG STATUS";
  private static final ServerVersion RENAMED = new ServerVersion(8, 4, 0);

  private @Nullable JdbcConnection connection;

  @Override
  public QueryInterceptor init(MysqlConnection opened, Properties properties, Log log) {
    connection = (JdbcConnection) opened;
    return this;
  }

  @Override
  @SuppressWarnings("TypeParameterUnusedInFormals") // as the driver declares it
  public <T extends Resultset> @Nullable T preProcess(Supplier<String> sql, Query query) {
    JdbcConnection opened = connection;
    if (opened == null || !isOld(sql) || !isRenamed(opened)) {
      return null;
    }
    try {
      Statement statement = opened.createStatement();
      statement.closeOnCompletion();
      // The driver's own results are what it takes from an interceptor.
      @SuppressWarnings("unchecked")
      T rows = (T) statement.executeQuery(NEW);
      return rows;
    } catch (SQLException failure) {
      throw new IllegalStateException(NEW + ": " + failure.getMessage(), failure);
    }
  }

  private static boolean isOld(Supplier<String> sql) {
    String statement = sql == null ? null : sql.get();
    return statement != null && OLD.equalsIgnoreCase(statement.trim());
  }

  private static boolean isRenamed(JdbcConnection opened) {
    ServerVersion version = opened.getSession().getServerSession().getServerVersion();
    return version.meetsMinimum(RENAMED) && !version.toString().contains("MariaDB");
  }

  @Override
  public <T extends Resultset> @Nullable T postProcess(
      Supplier<String> sql, Query query, T result, ServerSession session) {
    return null;
  }

  @Override
  public boolean executeTopLevelOnly() {
    return true;
  }

  @Override
  public void destroy() {
    connection = null;
  }
}
