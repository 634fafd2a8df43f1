package io.caudal.source.mysql;

import io.debezium.connector.mysql.MySqlConnection;
import java.sql.SQLException;
import java.util.Properties;
import org.apache.flink.cdc.connectors.mysql.debezium.DebeziumUtils;
import org.apache.flink.cdc.connectors.mysql.source.config.MySqlSourceConfig;
import org.apache.flink.cdc.connectors.mysql.source.offset.BinlogOffset;

/** The connection that reads chunks, opened with the first of them. */
final class ChunkConnection implements AutoCloseable {

  private final MySqlConnection connection;
  private final LogBeginning beginning;

  private ChunkConnection(MySqlConnection connection, LogBeginning beginning) {
    this.connection = connection;
    this.beginning = beginning;
  }

  static ChunkConnection open(MySqlSourceConfig config) throws SQLException {
    Properties properties = new Properties();
    properties.putAll(config.getJdbcProperties());
    // Results as bytes, not as text, in which MySQL rounds a FLOAT to six digits.
    properties.setProperty("useServerPrepStmts", "true");
    MySqlConnection connection =
        DebeziumUtils.createMySqlConnection(config.getDbzConfiguration(), properties);
    return new ChunkConnection(connection, LogBeginning.of(connection));
  }

  MySqlConnection jdbc() {
    return connection;
  }

  /** Where the log begins that follows a SELECT of now. */
  BinlogOffset logBeginning() throws SQLException, InterruptedException {
    return beginning.next();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
