package io.caudal.source.mysql;

import io.debezium.connector.mysql.MySqlConnection;
import java.sql.SQLException;
import java.util.Properties;
import org.apache.flink.cdc.connectors.mysql.debezium.DebeziumUtils;
import org.apache.flink.cdc.connectors.mysql.source.config.MySqlSourceConfig;

/** The connection that reads chunks, opened with the first of them. */
final class ChunkConnection implements AutoCloseable {

  private final MySqlConnection connection;

  private ChunkConnection(MySqlConnection connection) {
    this.connection = connection;
  }

  static ChunkConnection open(MySqlSourceConfig config) {
    Properties properties = new Properties();
    properties.putAll(config.getJdbcProperties());
    // Results as bytes, not as text, in which MySQL rounds a FLOAT to six digits.
    properties.setProperty("useServerPrepStmts", "true");
    return new ChunkConnection(
        DebeziumUtils.createMySqlConnection(config.getDbzConfiguration(), properties));
  }

  MySqlConnection jdbc() {
    return connection;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
