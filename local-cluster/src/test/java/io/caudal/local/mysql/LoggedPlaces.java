package io.caudal.local.mysql;

import io.caudal.config.Zone;
import io.caudal.local.check.Lake;
import io.caudal.local.rows.JdbcDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** Places in the binlog as {@code cdc_position} has them: file and offset. */
final class LoggedPlaces {

  private LoggedPlaces() {}

  /** Of the changes of a table that a lake has from the log, in order. */
  static NavigableSet<String> inLake(Path files, String table) throws SQLException {
    try (Lake lake = Lake.at(files);
        Statement statement = lake.connection().createStatement()) {
      return lake.holds(Zone.REFINED, table)
          ? strings(
              statement,
              "SELECT DISTINCT cdc_position[12:36] FROM "
                  + lake.changes(Zone.REFINED, table)
                  + " WHERE cdc_op <> 'r'")
          : new TreeSet<>();
    }
  }

  /** Where changes of rows are, as the server says. */
  static Set<String> inLog(JdbcDatabase database) throws SQLException {
    Set<String> places = new HashSet<>();
    try (Connection connection = database.open();
        Statement statement = connection.createStatement()) {
      for (String file : strings(statement, "SHOW BINARY LOGS")) {
        ResultSet events = statement.executeQuery("SHOW BINLOG EVENTS IN '" + file + "'");
        while (events.next()) {
          if (events.getString("Event_type").contains("_rows_")) {
            places.add(place(file, events.getLong("Pos")));
          }
        }
      }
    }
    return places;
  }

  /** Where the log ends now, as the server says. */
  static String end(JdbcDatabase database) throws SQLException {
    try (Connection connection = database.open();
        Statement statement = connection.createStatement();
        ResultSet end = statement.executeQuery("SHOW MASTER STATUS")) {
      end.next();
      return place(end.getString(1), end.getLong(2));
    }
  }

  private static String place(String file, long offset) {
    return "%010d-%014d"
        .formatted(Long.parseLong(file.substring(file.lastIndexOf('.') + 1)), offset);
  }

  private static NavigableSet<String> strings(Statement statement, String query)
      throws SQLException {
    NavigableSet<String> strings = new TreeSet<>();
    try (ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        strings.add(rows.getString(1));
      }
    }
    return strings;
  }
}
