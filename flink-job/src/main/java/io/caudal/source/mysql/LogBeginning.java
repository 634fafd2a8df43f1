package io.caudal.source.mysql;

import io.debezium.connector.mysql.MySqlConnection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.flink.cdc.connectors.mysql.debezium.DebeziumUtils;
import org.apache.flink.cdc.connectors.mysql.source.offset.BinlogOffset;

/**
 * Where the log begins that follows what a SELECT sees. A commit is in the binlog before a SELECT
 * sees it (<a
 * href="https://dev.mysql.com/doc/refman/8.4/en/replication-options-binary-log.html#sysvar_binlog_order_commits">group
 * commit</a>), so that the log's end is not the place: what is on its way there would be neither
 * selected nor read from the log.
 *
 * <ul>
 *   <li>GTIDs count as executed when they can be seen.
 *   <li>MariaDB tells up to where the log can be seen.
 *   <li>Otherwise the first SELECT waits until all that was in the log is to be seen.
 * </ul>
 */
final class LogBeginning {

  private final MySqlConnection connection;
  private final MySqlServer server;
  private boolean waited;

  private LogBeginning(MySqlConnection connection, MySqlServer server) {
    this.connection = connection;
    this.server = server;
  }

  /** For SELECTs over a connection. */
  static LogBeginning of(MySqlConnection connection) throws SQLException {
    return new LogBeginning(connection, MySqlServer.of(pairs(connection, "SHOW GLOBAL VARIABLES")));
  }

  /** A place in the log; SELECTs from now on see everything before it. */
  BinlogOffset next() throws SQLException, InterruptedException {
    if (server.isMariaDb()) {
      return seen();
    }
    BinlogOffset end = DebeziumUtils.currentBinlogOffset(connection);
    if (!waited && !server.isOn("gtid_mode")) {
      waited = true;
      TimeUnit.MILLISECONDS.sleep(Settling.time(server).toMillis());
    }
    return end;
  }

  private BinlogOffset seen() throws SQLException {
    Map<String, String> status = pairs(connection, "SHOW STATUS LIKE 'binlog_snapshot_%'");
    String file = status.getOrDefault("Binlog_snapshot_file", "");
    return file.isEmpty()
        ? DebeziumUtils.currentBinlogOffset(connection)
        : BinlogOffset.ofBinlogFilePosition(
            file, Long.parseLong(status.get("Binlog_snapshot_position")));
  }

  private static Map<String, String> pairs(MySqlConnection connection, String statement)
      throws SQLException {
    Map<String, String> pairs = new HashMap<>();
    connection.query(
        statement,
        rows -> {
          while (rows.next()) {
            pairs.put(rows.getString(1), String.valueOf(rows.getString(2)));
          }
        });
    return pairs;
  }
}
