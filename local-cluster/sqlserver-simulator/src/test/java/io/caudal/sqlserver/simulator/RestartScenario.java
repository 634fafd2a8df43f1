package io.caudal.sqlserver.simulator;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/** A little of everything that a database remembers. */
final class RestartScenario {

  private static final String TYPES =
      "CREATE TABLE types (id int NOT NULL PRIMARY KEY, a bit, b tinyint, c bigint,"
          + " d decimal(38,10), e money, f real, g float, h char(5), i varchar(max), j nchar(4),"
          + " k nvarchar(20), l ntext, m binary(4), n varbinary(max), o date, p time(7),"
          + " q datetime, r datetime2(7), s datetimeoffset(7), t uniqueidentifier, u xml)";
  private static final String VALUES =
      "INSERT INTO types VALUES (1, 1, 255, 9223372036854775807, -1.0000000001, 0.0001, 1.5,"
          + " 1e300, 'añ€', 'x', N'Ж', N'日本', N'old', 0x01FF, 0xCAFE, '0001-01-01',"
          + " '23:59:59.9999999', '2024-02-29 12:00:00.007', '9999-12-31 23:59:59.9999999',"
          + " '1969-07-20 20:17:40.1234567 -05:00', '6F9619FF-8B86-D011-B42D-00C04FC964FF',"
          + " N'<a/>')";

  private RestartScenario() {}

  static void run(Connection connection, SqlServerSimulator simulator) throws SQLException {
    TestDatabase.run(connection, TYPES);
    TestDatabase.capture(connection, "types");
    TestDatabase.run(connection, VALUES, "INSERT INTO types (id) VALUES (2)");
    TestDatabase.run(
        connection,
        "CREATE SCHEMA sales",
        "CREATE TABLE sales.orders (code varchar(9) NOT NULL, line int NOT NULL,"
            + " PRIMARY KEY (line, code))",
        "INSERT INTO sales.orders VALUES ('b', 1), ('a', 2), ('c', 1)",
        "UPDATE sales.orders SET code = 'd' WHERE line = 1 AND code = 'b'",
        "CREATE TABLE heap (id int IDENTITY, name nvarchar(9) DEFAULT N'none', version rowversion, sum int DEFAULT (1)+(2),"
            + " made datetime2(3) NOT NULL DEFAULT (SYSUTCDATETIME()))");
    TestDatabase.capture(connection, "heap");
    TestDatabase.run(
        connection,
        "INSERT INTO heap (name) VALUES (N'same'), (N'other'), (N'same')",
        "DELETE FROM heap WHERE id = 1",
        "UPDATE heap SET name = N'changed' WHERE id = 2");
    transactions(connection);
    alter(connection);
    TestDatabase.run(
        connection,
        "CREATE TABLE gone (id int)",
        "INSERT INTO gone VALUES (1)",
        "DROP TABLE gone",
        "CREATE TABLE emptied (id int NOT NULL PRIMARY KEY)",
        "INSERT INTO emptied VALUES (1), (2)",
        "TRUNCATE TABLE emptied",
        "INSERT INTO emptied VALUES (2)",
        "EXEC sys.sp_cdc_change_job @job_type = N'cleanup', @retention = 60",
        "CREATE LOGIN reader WITH PASSWORD = 'Reader#12'",
        "CREATE USER reader FOR LOGIN reader",
        "ALTER ROLE db_datareader ADD MEMBER reader");
    simulator.cleanUpTo(TestDatabase.NAME, "dbo_types", Instant.now());
    TestDatabase.run(connection, "DELETE FROM types WHERE id = 2");
  }

  private static void transactions(Connection connection) throws SQLException {
    TestDatabase.run(
        connection,
        "BEGIN TRANSACTION",
        "INSERT INTO types (id) VALUES (3)",
        "UPDATE types SET id = 4 WHERE id = 3",
        "INSERT INTO heap (name) VALUES (N'in')",
        "CREATE TABLE defined (id int)",
        "INSERT INTO defined VALUES (7)",
        "COMMIT",
        "BEGIN TRANSACTION",
        "DELETE FROM types",
        "CREATE TABLE undone (id int)",
        "ALTER TABLE defined ADD more int NULL",
        "DROP TABLE sales.orders",
        "ROLLBACK");
  }

  private static void alter(Connection connection) throws SQLException {
    TestDatabase.run(
        connection,
        "ALTER TABLE types ADD added nvarchar(9) NOT NULL DEFAULT N'new'",
        "EXEC sys.sp_cdc_enable_table @source_schema = N'dbo', @source_name = N'types',"
            + " @role_name = NULL, @capture_instance = N'types2'",
        "UPDATE types SET added = N'set', a = 0 WHERE id = 1",
        "ALTER TABLE types DROP COLUMN u",
        "INSERT INTO types (id, k) VALUES (9, N'nine')",
        "EXEC sys.sp_cdc_enable_table @source_schema = N'sales', @source_name = N'orders',"
            + " @role_name = NULL, @supports_net_changes = 1",
        "INSERT INTO sales.orders VALUES ('e', 5)",
        "EXEC sys.sp_cdc_disable_table @source_schema = N'sales', @source_name = N'orders',"
            + " @capture_instance = N'sales_orders'");
  }
}
