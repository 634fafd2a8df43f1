package io.caudal.source.mysql;

import io.caudal.config.SourceSettings;
import io.caudal.source.standstill.LogProbe;
import io.caudal.source.standstill.LogState;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Where a server's binlog ends. */
final class BinlogEnd implements LogProbe {

  private static final long serialVersionUID = 1L;

  private final SourceSettings source;

  BinlogEnd(SourceSettings source) {
    this.source = source;
  }

  @Override
  public LogState ask() throws Exception {
    try (Connection connection = MySqlJdbc.open(source);
        Statement statement = connection.createStatement();
        ResultSet end = statement.executeQuery("SHOW MASTER STATUS")) {
      if (!end.next()) {
        throw new SQLException("it has no binlog");
      }
      return LogState.endingAt(end.getString(1) + ":" + end.getLong(2));
    }
  }
}
