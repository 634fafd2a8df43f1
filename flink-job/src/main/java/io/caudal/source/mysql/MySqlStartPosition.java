package io.caudal.source.mysql;

import io.caudal.config.BinlogPosition;
import io.caudal.config.Problem;
import io.caudal.config.SourceSettings;
import io.caudal.source.catalogue.Query;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether the server still has the place in its log at which the source shall start. */
final class MySqlStartPosition {

  private MySqlStartPosition() {}

  static List<Problem> problems(SourceSettings source, Query query) throws SQLException {
    Optional<BinlogPosition> position = source.mysql().position();
    return position.isEmpty() ? List.of() : check(source, position.orElseThrow(), query);
  }

  private static List<Problem> check(SourceSettings source, BinlogPosition position, Query query)
      throws SQLException {
    Map<String, Long> files = new LinkedHashMap<>();
    try {
      query.list("SHOW BINARY LOGS", row -> files.put(row.getString(1), row.getLong(2)));
    } catch (SQLException failure) {
      if (MySqlErrors.isDenied(failure) || MySqlErrors.isWithoutLog(failure)) {
        return List.of();
      }
      throw failure;
    }
    Long size = files.get(position.file());
    if (size != null && position.offset() <= size) {
      return List.of();
    }
    return List.of(
        Problem.error(
            "source."
                + source.name()
                + (size == null ? " / startup.binlog-file" : " / startup.binlog-position"),
            "must be a place that the server's log still has",
            size == null ? position.file() : position + ", whose file has " + size + " bytes",
            "Its files are " + String.join(", ", files.keySet())));
  }
}
