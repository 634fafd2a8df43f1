package io.caudal.local.types;

import java.util.List;

/**
 * Values of every type of SQL Server, and what the type table of the README says the lake holds.
 *
 * @see <a href="https://learn.microsoft.com/sql/t-sql/data-types/data-types-transact-sql">Data
 *     types</a>
 */
final class SqlServerTables {

  private static final String FINE_SELECT =
      "SELECT id, touched, CAST(datetime2_7_ AS STRING) AS datetime2_7_ FROM s_fine";

  private SqlServerTables() {}

  static List<TypedTable> all() {
    return List.of(numbers(), texts(), bytes(), times(), fine(), offsets(), large(), defaults());
  }

  private static TypedTable numbers() {
    String most = "1234567890123456789012345678.1234567891";
    return TypedTable.of(
        "s_numbers",
        TypedColumn.of("bit", "BOOLEAN", "1", "true", "0", "false"),
        TypedColumn.of("tinyint", "SMALLINT", "0", "0", "255", "255"),
        TypedColumn.of("smallint", "SMALLINT", "-32768", "-32768", "32767", "32767"),
        TypedColumn.of("int", "INTEGER", "-2147483648", "-2147483648", "2147483647", "2147483647"),
        TypedColumn.of(
            "bigint",
            "BIGINT",
            "-9223372036854775808",
            "-9223372036854775808",
            "9223372036854775807",
            "9223372036854775807"),
        TypedColumn.of("decimal(8,2)", "DECIMAL(8,2)", "999999.99", "999999.99", "1.5", "1.50"),
        TypedColumn.of(
            "numeric(38,10)",
            "DECIMAL(38,10)",
            "'" + most + "'",
            most,
            "'-" + most + "'",
            "-" + most),
        TypedColumn.of(
            "money",
            "DECIMAL(19,4)",
            "-922337203685477.5808",
            "-922337203685477.5808",
            "922337203685477.5807",
            "922337203685477.5807"),
        TypedColumn.of(
            "smallmoney",
            "DECIMAL(10,4)",
            "-214748.3648",
            "-214748.3648",
            "214748.3647",
            "214748.3647"),
        TypedColumn.of("real", "FLOAT", "1.5", "1.5", "-1.25E-20", "-1.25e-20"),
        TypedColumn.of("float", "DOUBLE", "0.1", "0.1", "-1.7E308", "-1.7e+308"));
  }

  private static TypedTable texts() {
    String id = "6F9619FF-8B86-D011-B42D-00C04FC964FF";
    return TypedTable.of(
        "s_texts",
        TypedColumn.of("char(5)", "VARCHAR", "'ab'", "ab   ", "''", "     "),
        TypedColumn.of("varchar(20)", "VARCHAR", "'it''s'", "it's", "''", ""),
        TypedColumn.of("nchar(3)", "VARCHAR", "N'ñ'", "ñ  "),
        TypedColumn.of("nvarchar(20)", "VARCHAR", "N'İstanbul 日本'", "İstanbul 日本"),
        TypedColumn.of("varchar(max)", "VARCHAR", "'long'", "long"),
        TypedColumn.of("nvarchar(max)", "VARCHAR", "N'länger'", "länger"),
        TypedColumn.of(
            "uniqueidentifier", "VARCHAR", "'" + id.toLowerCase(java.util.Locale.ROOT) + "'", id),
        TypedColumn.of("xml", "VARCHAR", "'<a b=\"1\">x</a>'", "<a b=\"1\">x</a>"));
  }

  private static TypedTable bytes() {
    return TypedTable.of(
        "s_bytes",
        TypedColumn.of("binary(4)", "BLOB", "0x01FF", "01ff0000"),
        TypedColumn.of("varbinary(8)", "BLOB", "0x00FF", "00ff", "0x", ""),
        TypedColumn.of("varbinary(max)", "BLOB", "0xDEADBEEF", "deadbeef"));
  }

  private static TypedTable times() {
    return TypedTable.of(
        "s_times",
        TypedColumn.of(
            "date",
            "DATE",
            "'0001-01-01'",
            "0001-01-01",
            "'9999-12-31'",
            "9999-12-31",
            "'1582-10-10'",
            "1582-10-10",
            "'1969-12-31'",
            "1969-12-31"),
        TypedColumn.of(
            "time(7)",
            "VARCHAR",
            "'00:00:00'",
            "00:00:00",
            "'23:59:59.9999999'",
            "23:59:59.9999999",
            "'13:45:00.1230000'",
            "13:45:00.123"),
        TypedColumn.of("time(0)", "VARCHAR", "'13:45:01'", "13:45:01"),
        TypedColumn.of(
            "datetime",
            "TIMESTAMP",
            "'1753-01-01 00:00:00.000'",
            "1753-01-01 00:00:00",
            "'9999-12-31 23:59:59.997'",
            "9999-12-31 23:59:59.997",
            "'2010-04-04 02:30:00.003'",
            "2010-04-04 02:30:00.003"),
        TypedColumn.of(
            "smalldatetime",
            "TIMESTAMP",
            "'1900-01-01 00:00'",
            "1900-01-01 00:00:00",
            "'2010-04-04 02:30'",
            "2010-04-04 02:30:00"),
        TypedColumn.of(
            "datetime2(3)",
            "TIMESTAMP",
            "'0001-01-01 00:00:00'",
            "0001-01-01 00:00:00",
            "'9999-12-31 23:59:59.999'",
            "9999-12-31 23:59:59.999",
            "'1582-10-10 12:00:00.001'",
            "1582-10-10 12:00:00.001",
            "'1969-12-31 23:59:59.999'",
            "1969-12-31 23:59:59.999",
            "'2010-04-04 02:30:00.000'",
            "2010-04-04 02:30:00"));
  }

  private static TypedTable fine() {
    return TypedTable.of(
            "s_fine",
            TypedColumn.of(
                "datetime2(7)",
                "VARCHAR",
                "'0001-01-01 00:00:00.0000001'",
                "0001-01-01 00:00:00.0000001",
                "'9999-12-31 23:59:59.9999999'",
                "9999-12-31 23:59:59.9999999",
                "'1582-10-10 12:34:56.1234567'",
                "1582-10-10 12:34:56.1234567",
                "'1969-12-31 23:59:59.9999999'",
                "1969-12-31 23:59:59.9999999"))
        .refinedBy(FINE_SELECT);
  }

  private static TypedTable offsets() {
    return TypedTable.of(
        "s_offsets",
        TypedColumn.of(
            "datetimeoffset(3)",
            "TIMESTAMP",
            "'2026-11-22 10:00:00.123 +05:30'",
            "2026-11-22 04:30:00.123",
            "'1969-12-31 23:59:58.123 -03:00'",
            "1970-01-01 02:59:58.123",
            "'1969-12-31 20:59:58.123 +00:00'",
            "1969-12-31 20:59:58.123",
            "'1500-02-28 23:30:00.000 -01:00'",
            "1500-03-01 00:30:00",
            "'0001-01-01 00:00:00.000 +00:00'",
            "0001-01-01 00:00:00"));
  }

  private static TypedTable large() {
    return TypedTable.of(
            "s_large",
            TypedColumn.of("text", "VARCHAR", "'old'", "old"),
            TypedColumn.of("ntext", "VARCHAR", "N'älter'", "älter"),
            TypedColumn.of("image", "BLOB", "0xCAFE", "cafe"))
        .withKeyDeletes();
  }

  /** Defaults, which Debezium converts in a way of its own, and NOT NULL. */
  private static TypedTable defaults() {
    return TypedTable.of(
        "s_defaults",
        TypedColumn.named("a", "int DEFAULT 5", "INTEGER", "1", "1"),
        TypedColumn.named(
            "b",
            "datetime2(3) DEFAULT '2020-01-01 00:00:00'",
            "TIMESTAMP",
            "'2021-01-01 00:00:00.5'",
            "2021-01-01 00:00:00.5"),
        TypedColumn.named(
            "c", "time(3) DEFAULT '10:00:00'", "VARCHAR", "'11:00:00.25'", "11:00:00.25"),
        TypedColumn.named(
            "d", "datetime DEFAULT getdate()", "TIMESTAMP", "'2021-01-01'", "2021-01-01 00:00:00"));
  }
}
