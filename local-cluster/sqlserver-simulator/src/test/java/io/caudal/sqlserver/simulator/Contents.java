package io.caudal.sqlserver.simulator;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** All that a database answers: its catalogue, tables, and changes with their LSNs. */
final class Contents {

  private static final List<String> VIEWS =
      List.of(
          "sys.databases",
          "sys.schemas",
          "sys.tables",
          "sys.objects",
          "sys.columns",
          "sys.default_constraints",
          "sys.key_constraints",
          "sys.indexes",
          "sys.index_columns",
          "sys.partitions",
          "sys.database_principals",
          "INFORMATION_SCHEMA.TABLES",
          "INFORMATION_SCHEMA.COLUMNS",
          "cdc.change_tables",
          "cdc.captured_columns",
          "cdc.lsn_time_mapping",
          "msdb.dbo.cdc_jobs");

  private Contents() {}

  static List<String> of(Connection connection) throws SQLException {
    List<String> contents = new ArrayList<>();
    for (String view : VIEWS) {
      add(contents, connection, "SELECT * FROM " + view);
    }
    for (String table :
        TestDatabase.rows(connection, "SELECT SCHEMA_NAME(schema_id), name FROM sys.tables")) {
      if (!table.startsWith("cdc ")) {
        add(contents, connection, "SELECT * FROM " + table.replace(' ', '.'));
      }
    }
    for (String instance :
        TestDatabase.rows(connection, "SELECT capture_instance FROM cdc.change_tables")) {
      add(contents, connection, "SELECT sys.fn_cdc_get_min_lsn('" + instance + "')");
      add(
          contents,
          connection,
          "SELECT * FROM cdc.fn_cdc_get_all_changes_"
              + instance
              + "(sys.fn_cdc_get_min_lsn('"
              + instance
              + "'), sys.fn_cdc_get_max_lsn(), N'all update old')");
    }
    add(contents, connection, "SELECT sys.fn_cdc_get_max_lsn()");
    return contents;
  }

  private static void add(List<String> contents, Connection connection, String query)
      throws SQLException {
    contents.add(query);
    contents.addAll(TestDatabase.rows(connection, query));
  }
}
