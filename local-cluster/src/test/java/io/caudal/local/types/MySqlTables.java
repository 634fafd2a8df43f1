package io.caudal.local.types;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Values of every type of MySQL and MariaDB, and what the type table of the README says the lake
 * holds.
 *
 * @see <a href="https://mariadb.com/kb/en/data-types/">MariaDB: data types</a>
 */
final class MySqlTables {

  private static final String FINE_SELECT =
      "SELECT id, touched, CAST(datetime_6_ AS STRING) AS datetime_6_,"
          + " CAST(timestamp_6_ AS STRING) AS timestamp_6_ FROM m_fine";

  private MySqlTables() {}

  static List<TypedTable> ofMariaDb() {
    return Stream.concat(both(), Stream.of(mariaDb())).toList();
  }

  static List<TypedTable> ofMySql() {
    return Stream.concat(both(), Stream.of(mysql())).toList();
  }

  private static Stream<TypedTable> both() {
    return Stream.of(
        integers(), numbers(), bits(), texts(), bytes(), dates(), fine(), shapes(), defaults());
  }

  /** Its JSON is text, which stays as it was written. */
  private static TypedTable mariaDb() {
    return TypedTable.of(
        "m_json", TypedColumn.of("json", "VARCHAR", "'{\"a\": [1, null]}'", "{\"a\": [1, null]}"));
  }

  /** Its JSON is binary, and gets one text. A place on earth is stored as longitude, latitude. */
  private static TypedTable mysql() {
    return TypedTable.of(
        "m_mysql",
        TypedColumn.of(
            "json",
            "VARCHAR",
            "'{\"b b\": [1, null, true, \"x, y\"], \"a\" :{} }'",
            "{\"a\":{},\"b b\":[1,null,true,\"x, y\"]}",
            "'[1.0, 0.1, -1.5e-20, 1e15, 1e14, 1e-15, 123456789012345678, 18446744073709551615]'",
            "[1.0,0.1,-1.5e-20,1e15,100000000000000.0,0.000000000000001,"
                + "123456789012345678,18446744073709551615]",
            "json_array(1.10, date'2015-01-15', timestamp'2015-01-15 23:24:25.12', time'12:34:56')",
            "[1.10,\"2015-01-15\",\"2015-01-15 23:24:25.120000\",\"12:34:56.000000\"]",
            "json_array(x'616263', '\u00fc/\\\"\\\\\\n\\t', char(1, 31 USING utf8mb4))",
            "[\"base64:type15:YWJj\",\"\u00fc/\\\"\\\\\\n\\t\",\"\\u0001\\u001f\"]",
            "'\"text\"'",
            "\"text\""),
        TypedColumn.named(
            "place",
            "point SRID 4326",
            "VARCHAR",
            "ST_GeomFromText('POINT(1 2)', 4326)",
            "0101000020E61000000000000000000040000000000000F03F"));
  }

  private static TypedTable integers() {
    return TypedTable.of(
        "m_integers",
        TypedColumn.of("tinyint", "TINYINT", "-128", "-128", "127", "127", "0", "0"),
        TypedColumn.of("boolean", "TINYINT", "true", "1", "false", "0", "5", "5"),
        TypedColumn.of("tinyint unsigned", "SMALLINT", "0", "0", "255", "255"),
        TypedColumn.of("smallint", "SMALLINT", "-32768", "-32768", "32767", "32767"),
        TypedColumn.of("smallint unsigned", "INTEGER", "0", "0", "65535", "65535"),
        TypedColumn.of("mediumint", "INTEGER", "-8388608", "-8388608", "8388607", "8388607"),
        TypedColumn.of("mediumint unsigned", "INTEGER", "0", "0", "16777215", "16777215"),
        TypedColumn.of("int", "INTEGER", "-2147483648", "-2147483648", "2147483647", "2147483647"),
        TypedColumn.of("int unsigned", "BIGINT", "0", "0", "4294967295", "4294967295"),
        TypedColumn.of(
            "bigint",
            "BIGINT",
            "-9223372036854775808",
            "-9223372036854775808",
            "9223372036854775807",
            "9223372036854775807"),
        TypedColumn.of(
            "bigint unsigned",
            "DECIMAL(20,0)",
            "0",
            "0",
            "9223372036854775808",
            "9223372036854775808",
            "18446744073709551615",
            "18446744073709551615"));
  }

  private static TypedTable numbers() {
    String large = "12345678901234567890123456789012345.123456789012345678901234567891";
    String most = "1234567890123456789012345678.1234567891";
    return TypedTable.of(
        "m_numbers",
        TypedColumn.of(
            "decimal(8,2)",
            "DECIMAL(8,2)",
            "999999.99",
            "999999.99",
            "-999999.99",
            "-999999.99",
            "0",
            "0.00",
            "1.5",
            "1.50"),
        TypedColumn.of("decimal(8,2) unsigned", "DECIMAL(8,2)", "999999.99", "999999.99"),
        TypedColumn.of("decimal(38,10)", "DECIMAL(38,10)", most, most, "-" + most, "-" + most),
        TypedColumn.of("decimal(65,30)", "VARCHAR", large, large, "-" + large, "-" + large),
        TypedColumn.of(
            "float",
            "FLOAT",
            "1.5",
            "1.5",
            "-1.2345678e30",
            "-1.2345678e+30",
            "0.1234567",
            "0.1234567"),
        TypedColumn.of(
            "double",
            "DOUBLE",
            "1.7976931348623157e308",
            "1.7976931348623157e+308",
            "-2.2250738585072014e-308",
            "-2.2250738585072014e-308",
            "0.1",
            "0.1"));
  }

  private static TypedTable bits() {
    String ones = "1".repeat(64);
    String one = "0".repeat(63) + "1";
    return TypedTable.of(
        "m_bits",
        TypedColumn.of("bit(1)", "BOOLEAN", "b'1'", "true", "b'0'", "false"),
        TypedColumn.of("bit(8)", "VARCHAR", "b'101'", "00000101", "b'10000000'", "10000000"),
        TypedColumn.of("bit(11)", "VARCHAR", "b'10000000001'", "10000000001", "0", "0".repeat(11)),
        TypedColumn.of("bit(64)", "VARCHAR", "b'" + ones + "'", ones, "b'1'", one),
        TypedColumn.of(
            "year", "INTEGER", "1901", "1901", "2155", "2155", "0", "0", "1970", "1970"));
  }

  private static TypedTable texts() {
    String quoted = "'a''b\"c\\\\d\\n'";
    String text = "a'b\"c\\d\n";
    String unicode = "\uD83D\uDE00 \u00e9 \u4e2d \u0130";
    return TypedTable.of(
        "m_texts",
        TypedColumn.of(
            "char(5)", "VARCHAR", "'ab'", "ab", "''", "", "'\uD83D\uDE00'", "\uD83D\uDE00"),
        TypedColumn.of("varchar(50)", "VARCHAR", "'ab '", "ab ", quoted, text, "''", ""),
        TypedColumn.of("text", "VARCHAR", "'" + unicode + "'", unicode, "''", "", quoted, text),
        TypedColumn.of("tinytext", "VARCHAR", "''", ""),
        TypedColumn.of("mediumtext", "VARCHAR", "repeat('\u00fc', 70000)", "\u00fc".repeat(70000)),
        TypedColumn.of("longtext", "VARCHAR", "repeat('x', 100000)", "x".repeat(100_000)),
        TypedColumn.named(
            "latin",
            "varchar(9) CHARACTER SET latin1",
            "VARCHAR",
            "'\u00e9\u00df'",
            "\u00e9\u00df"),
        TypedColumn.named(
            "utf16", "varchar(9) CHARACTER SET utf16", "VARCHAR", "'\uD83D\uDE00'", "\uD83D\uDE00"),
        TypedColumn.named(
            "kind",
            "enum('a','\u00fc','it''s')",
            "VARCHAR",
            "'\u00fc'",
            "\u00fc",
            "'it''s'",
            "it's"),
        TypedColumn.named("flags", "set('a','b','c')", "VARCHAR", "'c,a'", "a,c", "''", ""));
  }

  private static TypedTable bytes() {
    byte[] every = new byte[256];
    for (int i = 0; i < every.length; i++) {
      every[i] = (byte) i;
    }
    String all = HexFormat.of().formatHex(every);
    return TypedTable.of(
        "m_bytes",
        TypedColumn.of("binary(4)", "BLOB", "x'00ff'", "00ff0000", "x'01020304'", "01020304"),
        TypedColumn.of("varbinary(300)", "BLOB", "x'" + all + "'", all, "x'00'", "00", "''", ""),
        TypedColumn.of("tinyblob", "BLOB", "x'2000'", "2000", "''", ""),
        TypedColumn.of("blob", "BLOB", "x'" + all + "'", all, "''", ""),
        TypedColumn.of("longblob", "BLOB", "repeat(x'ff', 70000)", "ff".repeat(70_000)));
  }

  private static TypedTable dates() {
    return TypedTable.of(
        "m_dates",
        dates("date", "DATE", "1000-01-01", "1582-10-10", "1969-12-31", "9999-12-31"),
        dates("datetime", "TIMESTAMP", "1000-01-01 00:00:00", "9999-12-31 23:59:59"),
        dates("datetime(3)", "TIMESTAMP", "1969-12-31 23:59:59.999", "2010-10-31 01:30:00.001"),
        TypedColumn.of(
            "datetime(6)",
            "TIMESTAMP",
            "'1969-12-31 23:59:59.999999'",
            "1969-12-31 23:59:59.999",
            "'2026-11-22 12:00:00.123456'",
            "2026-11-22 12:00:00.123"),
        dates("timestamp NULL", "TIMESTAMP", "1970-01-01 00:00:01", "2038-01-19 03:14:07"),
        dates("timestamp(3) NULL", "TIMESTAMP", "2010-04-04 08:30:00.001", "2010-10-31 07:30:00"),
        TypedColumn.of("time", "VARCHAR", "'838:59:59'", "838:59:59", "'00:00:00'", "00:00:00"),
        TypedColumn.of(
            "time(3)", "VARCHAR", "'23:59:59.999'", "23:59:59.999", "'0:0:1'", "00:00:01"),
        TypedColumn.of(
            "time(6)",
            "VARCHAR",
            "'13:45:00.000001'",
            "13:45:00.000001",
            "'0:0:0.5'",
            "00:00:00.5"));
  }

  private static TypedColumn dates(String declared, String lakeType, String... values) {
    String[] pairs = new String[values.length * 2];
    for (int i = 0; i < values.length; i++) {
      pairs[2 * i] = "'" + values[i] + "'";
      pairs[2 * i + 1] = values[i];
    }
    return TypedColumn.of(declared, lakeType, pairs);
  }

  private static TypedTable fine() {
    return TypedTable.of(
            "m_fine",
            dates(
                "datetime(6)",
                "VARCHAR",
                "1969-12-31 23:59:59.999999",
                "2026-11-22 12:00:00.123456"),
            dates(
                "timestamp(6)",
                "VARCHAR",
                "2010-04-04 08:30:00.000001",
                "2038-01-19 03:14:07.999999"))
        .refinedBy(FINE_SELECT);
  }

  private static TypedTable shapes() {
    return TypedTable.of(
        "m_shapes",
        TypedColumn.of(
            "point",
            "VARCHAR",
            "ST_GeomFromText('POINT(1 2)')",
            "0101000000000000000000F03F0000000000000040"),
        TypedColumn.of(
            "geometry",
            "VARCHAR",
            "ST_GeomFromText('POINT(1 2)', 3857)",
            "0101000020110F0000000000000000F03F0000000000000040",
            "ST_GeomFromText('LINESTRING(0 0,1 2)')",
            "010200000002000000000000000000000000000000000000000000000000"
                + "00F03F0000000000000040"));
  }

  private static TypedTable defaults() {
    return TypedTable.of(
        "m_defaults",
        TypedColumn.named("a", "int DEFAULT 7", "INTEGER", "0", "0"),
        TypedColumn.named("b", "varchar(9) DEFAULT 'x'", "VARCHAR", "''", ""),
        TypedColumn.named("c", "decimal(8,2) DEFAULT 1.5", "DECIMAL(8,2)", "0", "0.00"),
        TypedColumn.named("d", "datetime DEFAULT '2000-01-01'", "TIMESTAMP"),
        TypedColumn.named("e", "timestamp NULL DEFAULT CURRENT_TIMESTAMP", "TIMESTAMP"),
        TypedColumn.named("f", "date DEFAULT '2000-01-01'", "DATE"),
        TypedColumn.named("g", "bit(1) DEFAULT b'1'", "BOOLEAN", "b'0'", "false"),
        TypedColumn.named("h", "bit(8) DEFAULT b'1'", "VARCHAR"),
        TypedColumn.named("i", "boolean DEFAULT true", "TINYINT", "0", "0"),
        TypedColumn.named("j", "time DEFAULT '01:00:00'", "VARCHAR"),
        TypedColumn.named("k", "enum('a','b') DEFAULT 'a'", "VARCHAR"),
        TypedColumn.named("l", "bigint unsigned DEFAULT 7", "DECIMAL(20,0)", "0", "0"),
        TypedColumn.named("m", "double DEFAULT 7", "DOUBLE"),
        TypedColumn.named("n", "varbinary(9) DEFAULT 'x'", "BLOB", "''", ""));
  }
}
