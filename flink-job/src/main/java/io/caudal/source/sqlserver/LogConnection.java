package io.caudal.source.sqlserver;

import io.debezium.connector.sqlserver.Lsn;
import io.debezium.connector.sqlserver.SqlServerChangeTable;
import io.debezium.connector.sqlserver.SqlServerConnection;
import io.debezium.connector.sqlserver.SqlServerConnectorConfig;
import io.debezium.connector.sqlserver.SqlServerValueConverters;
import io.debezium.jdbc.JdbcConfiguration;
import io.debezium.jdbc.JdbcConnection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

/**
 * The connector's connection, which reads the log as {@link ExactRows}, and under {@link
 * CaptureWatch}.
 */
final class LogConnection extends SqlServerConnection {

  private final CaptureWatch watch;

  private LogConnection(
      JdbcConfiguration jdbc, SqlServerConnectorConfig config, CaptureWatch watch) {
    super(
        jdbc,
        config.getSourceTimestampMode(),
        new SqlServerValueConverters(
            config.getDecimalMode(),
            config.getTemporalPrecisionMode(),
            config.binaryHandlingMode()),
        LogConnection.class::getClassLoader,
        config.getSkippedOperations(),
        false);
    this.watch = watch;
  }

  /**
   * A connection, not open yet.
   *
   * @param watch of the log, if that is what the connection is for
   * @param more properties of the driver that only this process knows
   */
  static LogConnection of(
      SqlServerConnectorConfig config, CaptureWatch watch, Map<String, String> more) {
    JdbcConfiguration.Builder jdbc = JdbcConfiguration.copy(config.getJdbcConfig());
    more.forEach(jdbc::with);
    return new LogConnection(jdbc.build(), config, watch);
  }

  @Override
  public Lsn getMaxTransactionLsn(String database) throws SQLException {
    watch.beforeRead(() -> getMaxLsn(database));
    return super.getMaxTransactionLsn(database);
  }

  @Override
  public void getChangesForTables(
      String database,
      SqlServerChangeTable[] tables,
      Lsn from,
      Lsn to,
      BlockingMultiResultSetConsumer consumer)
      throws SQLException, InterruptedException {
    watch.check(tables);
    super.getChangesForTables(database, tables, from, to, consumer);
  }

  @Override
  public JdbcConnection prepareQuery(
      String[] queries, StatementPreparer[] preparers, BlockingMultiResultSetConsumer consumer)
      throws SQLException, InterruptedException {
    return super.prepareQuery(queries, preparers, results -> consumer.accept(exactly(results)));
  }

  private static ResultSet[] exactly(ResultSet[] results) throws SQLException {
    ResultSet[] exact = new ResultSet[results.length];
    for (int i = 0; i < results.length; i++) {
      exact[i] = ExactRows.of(results[i]);
    }
    return exact;
  }
}
