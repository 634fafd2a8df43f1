package io.caudal.source.mysql;

import io.caudal.config.Problem;
import io.caudal.source.catalogue.Query;
import io.caudal.source.log.LostPosition;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.cdc.connectors.mysql.source.offset.BinlogOffset;

/** Whether a server's binary log still has everything after a place in it. */
final class BinlogPlace {

  static final String PART = "binary log";

  /** What {@code SHOW BINLOG EVENTS} answers where no event begins: ER_ERROR_WHEN_EXECUTING. */
  private static final int NO_EVENT = 1220;

  private final LostPosition lost;
  private final Query query;

  BinlogPlace(String source, Query query) {
    this.lost = LostPosition.of(source);
    this.query = query;
  }

  /**
   * What is missing, if the log is to be read from there.
   *
   * @param place by GTIDs, or by file and offset; one that names neither is always there
   */
  Optional<Problem> problem(BinlogOffset place) throws SQLException {
    String gtids = place.getGtidSet();
    if (gtids != null && !gtids.isBlank()) {
      return problemOfGtids(gtids);
    }
    String file = place.getFilename();
    return file == null || file.isBlank()
        ? Optional.empty()
        : problemOfFile(file, place.getPosition());
  }

  private Optional<Problem> problemOfGtids(String gtids) throws SQLException {
    Map<String, String> variables = new LinkedHashMap<>();
    query.list(
        "SHOW GLOBAL VARIABLES LIKE 'gtid\\_%'",
        row -> variables.put(row.getString(1), String.valueOf(row.getString(2))));
    return new GtidPlace(lost, variables).problem(gtids);
  }

  private Optional<Problem> problemOfFile(String file, long offset) throws SQLException {
    Map<String, Long> files = new LinkedHashMap<>();
    query.list("SHOW BINARY LOGS", row -> files.put(row.getString(1), row.getLong(2)));
    String rule = "must still have " + file + " from offset " + offset;
    Long size = files.get(file);
    if (size == null) {
      return problem(rule, "its files are " + String.join(", ", files.keySet()));
    }
    if (size < offset) {
      return problem(
          rule, "that file has " + size + " bytes: another server, or its log was reset");
    }
    return size == offset || beginsAnEvent(file, offset)
        ? Optional.empty()
        : problem(rule, "no event begins there: another server, or its log was reset");
  }

  private boolean beginsAnEvent(String file, long offset) throws SQLException {
    try {
      query.list(
          "SHOW BINLOG EVENTS IN '" + file.replace("'", "''") + "' FROM " + offset + " LIMIT 1",
          row -> row.getLong(2));
      return true;
    } catch (SQLException failure) {
      if (failure.getErrorCode() == NO_EVENT) {
        return false;
      }
      throw failure;
    }
  }

  private Optional<Problem> problem(String rule, String seen) {
    return Optional.of(lost.problem(PART, rule, seen));
  }
}
