package io.caudal.sqlserver.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The statements that the connector and the driver's metadata send, and what they are answered. */
final class ConnectorStatementsTest {

  private static final String CHANGE_TABLES =
      "WITH ordered_change_tables AS (SELECT ROW_NUMBER() OVER (PARTITION BY ct.source_object_id,"
          + " ct.start_lsn ORDER BY ct.create_date DESC) AS ct_sequence, ct.* FROM"
          + " [crm].cdc.change_tables AS ct WHERE ct.start_lsn <= ?) SELECT"
          + " OBJECT_SCHEMA_NAME(source_object_id, DB_ID(?)), OBJECT_NAME(source_object_id,"
          + " DB_ID(?)), capture_instance, object_id, start_lsn FROM ordered_change_tables WHERE"
          + " ct_sequence = 1";
  private static final String CHANGES =
      "SELECT *, TODATETIMEOFFSET([crm].sys.fn_cdc_map_lsn_to_time([__$start_lsn]),"
          + " DATEPART(TZOFFSET, SYSDATETIMEOFFSET())) FROM"
          + " [crm].cdc.[fn_cdc_get_all_changes_dbo_t](?, ?, N'all update old') order by"
          + " [__$start_lsn] ASC, [__$seqval] ASC, [__$operation] ASC";

  @ParameterizedTest
  @EnumSource
  void areAnswered(JdbcDriver driver) throws Exception {
    try (TestDatabase database = TestDatabase.start();
        Connection connection = driver.connect(database.simulator(), TestDatabase.NAME)) {
      TestDatabase.run(
          connection,
          "CREATE TABLE t (id int NOT NULL, v nvarchar(20) DEFAULT N'x', CONSTRAINT pk PRIMARY KEY (id))");
      TestDatabase.capture(connection, "t");
      TestDatabase.run(connection, "INSERT INTO t VALUES (1, N'a'), (5, N'b'), (9, N'c')");

      snapshot(connection);
      stream(connection);

      assertThat(database.simulator().unknownStatements()).isEmpty();
    }
  }

  private static void snapshot(Connection connection) throws Exception {
    assertThat(
            TestDatabase.rows(
                connection,
                "SELECT * FROM [crm].INFORMATION_SCHEMA.TABLES WHERE TABLE_TYPE = 'BASE TABLE';"))
        .containsExactly("crm dbo t BASE TABLE");
    assertThat(TestDatabase.rows(connection, "SELECT MIN([id]), MAX([id]) FROM [crm].[dbo].[t]"))
        .containsExactly("1 9");
    TestDatabase.run(connection, "USE [crm];");
    assertThat(
            TestDatabase.rows(
                connection,
                "SELECT Total_Rows = SUM(st.row_count) FROM sys.dm_db_partition_stats st WHERE"
                    + " object_name(object_id) = 't' AND index_id < 2;"))
        .containsExactly("3");
    String next =
        "SELECT MAX([id]) FROM (SELECT TOP (2) [id] FROM [dbo].[t] WHERE [id] >= ? ORDER BY [id] ASC"
            + " ) AS T";
    assertThat(prepared(connection, next, 1)).containsExactly("5");
    String chunk = "SELECT * FROM [dbo].[t] WHERE id >= ? AND NOT (id = ?) AND id <= ?";
    for (int i = 0; i < 3; i++) {
      assertThat(prepared(connection, chunk, 1, 9, 9)).containsExactly("1 a", "5 b");
    }
    assertThat(prepared(connection, "SELECT * FROM [dbo].[t] WHERE id <= ? AND NOT (id = ?)", 5, 5))
        .containsExactly("1 a");
    assertThat(prepared(connection, "SELECT PARSE(? AS date)", "2020-02-29"))
        .containsExactly("2020-02-29");
  }

  private static void stream(Connection connection) throws Exception {
    byte[] watermark;
    try (var statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT MAX(start_lsn) FROM [crm].cdc.lsn_time_mapping WHERE tran_id <> 0x00")) {
      assertThat(rows.next()).isTrue();
      watermark = rows.getBytes(1);
    }
    byte[] lowest = new byte[10];
    assertThat(prepared(connection, "SELECT [crm].sys.fn_cdc_increment_lsn(?)", (Object) lowest))
        .containsExactly("00000000000000000001");
    assertThat(
            prepared(
                connection,
                "SELECT * FROM [crm].cdc.change_tables WHERE start_lsn BETWEEN ? AND ?",
                lowest,
                watermark))
        .hasSize(1);
    assertThat(
            TestDatabase.rows(
                connection,
                "SELECT object_id, column_name FROM [crm].cdc.captured_columns ORDER BY object_id, column_id"))
        .hasSize(2);
    List<String> tables = prepared(connection, CHANGE_TABLES, watermark, "crm", "crm");
    assertThat(tables).singleElement().asString().startsWith("dbo t dbo_t ");
    String start = tables.get(0).substring(tables.get(0).lastIndexOf(' ') + 1);
    assertThat(prepared(connection, CHANGES, java.util.HexFormat.of().parseHex(start), watermark))
        .hasSize(3)
        .allMatch(row -> row.endsWith("+00:00"));
  }

  @ParameterizedTest
  @EnumSource
  void metadataIsAnswered(JdbcDriver driver) throws Exception {
    try (TestDatabase database = TestDatabase.start();
        Connection connection = driver.connect(database.simulator(), TestDatabase.NAME)) {
      TestDatabase.run(
          connection,
          "CREATE TABLE t (a int, b decimal(9, 3) NOT NULL DEFAULT 1.5, c datetime2(3), d varchar(max),"
              + " PRIMARY KEY (b, a))");
      DatabaseMetaData metadata = connection.getMetaData();

      assertThat(column(metadata.getTables("crm", null, null, new String[] {"TABLE"}), 3))
          .containsExactly("t");
      assertThat(column(metadata.getColumns("crm", "dbo", "t", null), 4))
          .containsExactly("a", "b", "c", "d");
      assertThat(column(metadata.getColumns("crm", "dbo", "t", null), 6))
          .containsExactly("int", "decimal", "datetime2", "varchar");
      assertThat(column(metadata.getColumns("crm", "dbo", "t", null), 13))
          .containsExactly(null, "((1.5))", null, null);
      assertThat(column(metadata.getPrimaryKeys("crm", "dbo", "t"), 4)).containsExactly("b", "a");
      assertThat(column(metadata.getIndexInfo("crm", "dbo", "t", true, true), 9))
          .contains("b", "a");
      assertThat(column(metadata.getCatalogs(), 1)).contains("crm", "master");
      assertThat(database.simulator().unknownStatements()).isEmpty();
    }
  }

  private static List<String> column(ResultSet rows, int column) throws Exception {
    List<String> values = new java.util.ArrayList<>();
    while (rows.next()) {
      values.add(rows.getString(column));
    }
    return values;
  }

  private static List<String> prepared(Connection connection, String query, Object... values)
      throws Exception {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        return TestDatabase.rows(rows);
      }
    }
  }
}
