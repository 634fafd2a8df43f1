package io.caudal.local.types;

import java.util.HexFormat;
import java.util.List;

/**
 * Values of every type of PostgreSQL, and what the type table of the README says the lake holds.
 *
 * @see <a href="https://www.postgresql.org/docs/current/datatype.html">PostgreSQL: data types</a>
 */
final class PostgresTables {

  /** What the tables need. */
  static final List<String> PREPARATION =
      List.of(
          "CREATE EXTENSION hstore",
          "CREATE EXTENSION citext",
          "CREATE EXTENSION ltree",
          "CREATE TYPE mood AS ENUM ('sad', 'so, so', '\u00fc')",
          "CREATE TYPE pair AS (a int, b text)",
          "CREATE DOMAIN positive AS int CHECK (VALUE > 0)");

  private PostgresTables() {}

  static List<TypedTable> all() {
    return List.of(
        integers(),
        numbers(),
        bits(),
        texts(),
        bytes(),
        PostgresMoments.dates(),
        PostgresMoments.times(),
        PostgresMoments.fine(),
        documents(),
        arrays(),
        others(),
        defaults());
  }

  private static TypedTable integers() {
    return TypedTable.of(
            "p_integers",
            TypedColumn.of("smallint", "SMALLINT", "-32768", "-32768", "32767", "32767", "0", "0"),
            TypedColumn.of(
                "integer", "INTEGER", "-2147483648", "-2147483648", "2147483647", "2147483647"),
            TypedColumn.of(
                "bigint",
                "BIGINT",
                "-9223372036854775808",
                "-9223372036854775808",
                "9223372036854775807",
                "9223372036854775807"),
            TypedColumn.of("oid", "BIGINT", "0", "0", "4294967295", "4294967295"),
            TypedColumn.of("positive", "INTEGER", "7", "7"),
            TypedColumn.of("boolean", "BOOLEAN", "true", "true", "false", "false"),
            TypedColumn.of(
                "real", "FLOAT", "3.4028235e38", "3.4028235e+38", "'NaN'", "nan", "0.1", "0.1"),
            TypedColumn.of(
                "double precision",
                "DOUBLE",
                "1.7976931348623157e308",
                "1.7976931348623157e+308",
                "'-Infinity'",
                "-inf",
                "0.1",
                "0.1"))
        .withKeyDeletes();
  }

  private static TypedTable numbers() {
    String most = "1234567890123456789012345678.1234567891";
    String large = "1234567890123456789012345678901234567890.12345678901234567891";
    return TypedTable.of(
        "p_numbers",
        TypedColumn.of(
            "numeric(8,2)",
            "DECIMAL(8,2)",
            "999999.99",
            "999999.99",
            "-999999.99",
            "-999999.99",
            "0",
            "0.00"),
        TypedColumn.of("numeric(38,10)", "DECIMAL(38,10)", most, most, "-" + most, "-" + most),
        TypedColumn.of("numeric(3,-2)", "DECIMAL(5,0)", "99900", "99900", "-149", "-100"),
        TypedColumn.of("numeric(2,4)", "DECIMAL(4,4)", "0.0099", ".0099"),
        TypedColumn.of(
            "numeric", "VARCHAR", "1.50", "1.50", "'NaN'", "NaN", large, large, "0", "0"),
        TypedColumn.of("numeric(60,20)", "VARCHAR", large, large, "-" + large, "-" + large));
  }

  private static TypedTable bits() {
    return TypedTable.of(
            "p_bits",
            TypedColumn.of("bit(1)", "BOOLEAN", "B'1'", "true", "B'0'", "false"),
            TypedColumn.of(
                "bit(8)", "VARCHAR", "B'00000101'", "00000101", "B'10000000'", "10000000"),
            TypedColumn.of("bit(11)", "VARCHAR", "B'10000000001'", "10000000001"),
            TypedColumn.of(
                "bit varying(9)",
                "VARCHAR",
                "B'001'",
                "001",
                "B''",
                "",
                "B'100000001'",
                "100000001"))
        .withKeyDeletes();
  }

  private static TypedTable texts() {
    String unicode = "\uD83D\uDE00 \u00e9 \u4e2d \u0130";
    return TypedTable.of(
        "p_texts",
        TypedColumn.of(
            "text", "VARCHAR", "'" + unicode + "'", unicode, "''", "", "'a''b\"\\'", "a'b\"\\"),
        TypedColumn.of("varchar(9)", "VARCHAR", "'ab '", "ab ", "''", ""),
        TypedColumn.of("char(5)", "VARCHAR", "'ab'", "ab   ", "''", "     "),
        TypedColumn.of("name", "VARCHAR", "'n'", "n"),
        TypedColumn.named("one", "\"char\"", "VARCHAR", "'x'", "x"),
        TypedColumn.named(
            "big", "text", "VARCHAR", "repeat('\u00fc', 70000)", "\u00fc".repeat(70_000)));
  }

  private static TypedTable bytes() {
    byte[] every = new byte[256];
    for (int i = 0; i < every.length; i++) {
      every[i] = (byte) i;
    }
    String all = HexFormat.of().formatHex(every);
    return TypedTable.of(
        "p_bytes",
        TypedColumn.of("bytea", "BLOB", "'\\x" + all + "'", all, "'\\x'", "", "'\\x00'", "00"));
  }

  private static TypedTable documents() {
    return TypedTable.of(
        "p_documents",
        TypedColumn.of(
            "uuid",
            "VARCHAR",
            "'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11'",
            "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"),
        TypedColumn.of(
            "json",
            "VARCHAR",
            "'{\"b\":1, \"a\" : null}'",
            "{\"b\":1, \"a\" : null}",
            "'null'",
            "null"),
        TypedColumn.of(
            "jsonb", "VARCHAR", "'{\"b\":1,\"a\":[]}'", "{\"a\": [], \"b\": 1}", "'1.50'", "1.50"),
        TypedColumn.of("xml", "VARCHAR", "'<a>\u00e9</a>'", "<a>\u00e9</a>"),
        TypedColumn.of(
            "interval",
            "VARCHAR",
            "'1 year 2 mons 3 days 04:05:06.7'",
            "P1Y2M3DT4H5M6.7S",
            "'-1 year 1 day -00:00:00.000001'",
            "P-1Y0M1DT0H0M-0.000001S",
            "'0'",
            "P0Y0M0DT0H0M0S",
            "'178000000 years'",
            "P178000000Y0M0DT0H0M0S"));
  }

  private static TypedTable arrays() {
    return TypedTable.of(
        "p_arrays",
        TypedColumn.of(
            "int[]",
            "VARCHAR",
            "'{1,NULL,-3}'",
            "[1,null,-3]",
            "'{}'",
            "[]",
            "'{{1,2},{3,4}}'",
            "[[1,2],[3,4]]"),
        TypedColumn.of("bigint[]", "VARCHAR", "'{9223372036854775807}'", "[9223372036854775807]"),
        TypedColumn.of(
            "text[]",
            "VARCHAR",
            "'{a,\"NULL\",NULL,\"\",\"q\\\"\\\\,}\"}'",
            "[\"a\",\"NULL\",null,\"\",\"q\\\"\\\\,}\"]"),
        TypedColumn.of("boolean[]", "VARCHAR", "'{t,f,NULL}'", "[true,false,null]"),
        TypedColumn.of("numeric[]", "VARCHAR", "'{1.50,NaN}'", "[1.50,\"NaN\"]"),
        TypedColumn.of(
            "double precision[]",
            "VARCHAR",
            "'{1e300,0.1,-Infinity}'",
            "[1e+300,0.1,\"-Infinity\"]"),
        TypedColumn.of(
            "timestamp[]",
            "VARCHAR",
            "'{2010-04-04 02:30:00.000001}'",
            "[\"2010-04-04 02:30:00.000001\"]"),
        TypedColumn.of(
            "date[]", "VARCHAR", "'{1582-10-10,infinity}'", "[\"1582-10-10\",\"infinity\"]"),
        TypedColumn.of(
            "uuid[]",
            "VARCHAR",
            "'{a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11}'",
            "[\"a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11\"]"),
        TypedColumn.of(
            "mood[]", "VARCHAR", "'{sad,\"so, so\",NULL}'", "[\"sad\",\"so, so\",null]"));
  }

  private static TypedTable others() {
    return TypedTable.of(
        "p_others",
        TypedColumn.of(
            "hstore", "VARCHAR", "'b=>1, a=>NULL'", "{\"a\":null,\"b\":\"1\"}", "''", "{}"),
        TypedColumn.of("citext", "VARCHAR", "'aB'", "aB"),
        TypedColumn.of("ltree", "VARCHAR", "'a.b'", "a.b"),
        TypedColumn.of("mood", "VARCHAR", "'so, so'", "so, so", "'\u00fc'", "\u00fc"),
        TypedColumn.of("pair", "VARCHAR", "ROW(1, 'a b')", "(1,\"a b\")"),
        TypedColumn.of("int4range", "VARCHAR", "'[1,5]'", "[1,6)", "'empty'", "empty"),
        TypedColumn.of("numrange", "VARCHAR", "'(,1.5]'", "(,1.5]"),
        TypedColumn.of(
            "tsrange", "VARCHAR", "'[2010-04-04 02:30:00,)'", "[\"2010-04-04 02:30:00\",)"),
        TypedColumn.of("inet", "VARCHAR", "'10.0.0.1/24'", "10.0.0.1/24", "'::1'", "::1"),
        TypedColumn.of("cidr", "VARCHAR", "'10.0.0.0/8'", "10.0.0.0/8"),
        TypedColumn.of("macaddr", "VARCHAR", "'08:00:2b:01:02:03'", "08:00:2b:01:02:03"),
        TypedColumn.of("tsvector", "VARCHAR", "'''b'' ''a'':1'", "'a':1 'b'"),
        TypedColumn.of("point", "VARCHAR", "'(1,-2.5)'", "(1.0,-2.5)"),
        TypedColumn.of("box", "VARCHAR", "'(1,2),(3,4)'", "(3.0,4.0),(1.0,2.0)"),
        TypedColumn.of("circle", "VARCHAR", "'<(1,2),3>'", "<(1.0,2.0),3.0>"),
        TypedColumn.of("pg_lsn", "VARCHAR", "'16/B374D848'", "16/B374D848"));
  }

  private static TypedTable defaults() {
    return TypedTable.of(
        "p_defaults",
        TypedColumn.named("a", "int DEFAULT 7", "INTEGER", "0", "0"),
        TypedColumn.named("b", "text DEFAULT 'x'", "VARCHAR", "''", ""),
        TypedColumn.named("c", "numeric(8,2) DEFAULT 1.5", "DECIMAL(8,2)"),
        TypedColumn.named("d", "numeric DEFAULT 1.5", "VARCHAR"),
        TypedColumn.named("e", "timestamp DEFAULT '2000-01-01'", "TIMESTAMP"),
        TypedColumn.named("f", "timestamptz DEFAULT now()", "TIMESTAMP"),
        TypedColumn.named("g", "date DEFAULT '2000-01-01'", "DATE"),
        TypedColumn.named("h", "time DEFAULT '01:00'", "VARCHAR"),
        TypedColumn.named("i", "boolean DEFAULT true", "BOOLEAN", "false", "false"),
        TypedColumn.named("j", "interval DEFAULT '1 day'", "VARCHAR"),
        TypedColumn.named("k", "jsonb DEFAULT '{}'", "VARCHAR"),
        TypedColumn.named("l", "int[] DEFAULT '{1}'", "VARCHAR"),
        TypedColumn.named("m", "bytea DEFAULT 'x'", "BLOB"),
        TypedColumn.named("n", "uuid DEFAULT gen_random_uuid()", "VARCHAR"),
        TypedColumn.named("o", "mood DEFAULT 'sad'", "VARCHAR"),
        TypedColumn.named("p", "bit(8) DEFAULT B'00000001'", "VARCHAR"));
  }
}
