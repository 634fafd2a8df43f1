package io.caudal.sqlserver.simulator;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.StringJoiner;

/** A simulator with the database {@code crm} in it, which captures changes. */
final class TestDatabase implements AutoCloseable {

  static final String NAME = "crm";

  private final SqlServerSimulator simulator;

  private TestDatabase(SqlServerSimulator simulator) {
    this.simulator = simulator;
  }

  static TestDatabase start() throws Exception {
    return start(SimulatorOptions.defaults());
  }

  static TestDatabase start(SimulatorOptions options) throws Exception {
    SqlServerSimulator simulator = SqlServerSimulator.start(options);
    try (Connection connection = JdbcDriver.NEWER.connect(simulator, "master")) {
      run(connection, "CREATE DATABASE crm", "USE crm", "EXEC sys.sp_cdc_enable_db");
    }
    return new TestDatabase(simulator);
  }

  SqlServerSimulator simulator() {
    return simulator;
  }

  Connection connect() throws SQLException {
    return JdbcDriver.NEWER.connect(simulator, NAME);
  }

  static void run(Connection connection, String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }

  static void capture(Connection connection, String table) throws SQLException {
    run(
        connection,
        "EXEC sys.sp_cdc_enable_table @source_schema = N'dbo', @source_name = N'"
            + table
            + "', @role_name = NULL");
  }

  /** The rows of a query, their values separated by blanks. */
  static List<String> rows(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      return rows(rows);
    }
  }

  static List<String> rows(ResultSet rows) throws SQLException {
    List<String> text = new ArrayList<>();
    while (rows.next()) {
      StringJoiner values = new StringJoiner(" ");
      for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
        Object value = rows.getObject(i);
        values.add(value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : text(value));
      }
      text.add(values.toString());
    }
    return text;
  }

  /** All changes of a table: the operation, then the values. */
  static String changesOf(String table, String columns) {
    return "SELECT __$operation, "
        + columns
        + " FROM cdc.fn_cdc_get_all_changes_dbo_"
        + table
        + "(sys.fn_cdc_get_min_lsn('dbo_"
        + table
        + "'), sys.fn_cdc_get_max_lsn(), N'all update old')"
        + " ORDER BY __$start_lsn, __$seqval, __$operation";
  }

  private static String text(Object value) {
    return String.valueOf(value);
  }

  @Override
  public void close() {
    simulator.close();
  }
}
