package io.caudal.sqlserver.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every scalar type comes out as it went in: as literal, as parameter, and from the log. */
final class TypesTest {

  /** A type with a literal, the same value as a parameter, and its text. */
  private record Sample(String type, String literal, Object parameter, String text) {}

  private static final List<Sample> SAMPLES =
      List.of(
          new Sample("bit", "1", true, "true"),
          new Sample("tinyint", "255", (short) 255, "255"),
          new Sample("smallint", "-32768", (short) -32768, "-32768"),
          new Sample("int", "-2147483648", Integer.MIN_VALUE, "-2147483648"),
          new Sample("bigint", "9223372036854775807", Long.MAX_VALUE, "9223372036854775807"),
          new Sample(
              "decimal(38,10)",
              "-1234567890123456789012345678.0123456789",
              new BigDecimal("-1234567890123456789012345678.0123456789"),
              "-1234567890123456789012345678.0123456789"),
          new Sample("numeric(5,2)", "-0.05", new BigDecimal("-0.05"), "-0.05"),
          new Sample(
              "money",
              "-922337203685477.5808",
              new BigDecimal("-922337203685477.5808"),
              "-922337203685477.5808"),
          new Sample("smallmoney", "214748.3647", new BigDecimal("214748.3647"), "214748.3647"),
          new Sample("real", "1.5e-5", 1.5e-5f, "1.5E-5"),
          new Sample(
              "float", "-1.7976931348623157e308", -Double.MAX_VALUE, "-1.7976931348623157E308"),
          new Sample("char(5)", "'añ€'", "añ€", "añ€  "),
          new Sample("varchar(10)", "'it''s'", "it's", "it's"),
          new Sample(
              "varchar(max)",
              "REPLICATE(CAST('x' AS varchar(max)), 9000)",
              "x".repeat(9000),
              "x".repeat(9000)),
          new Sample("nchar(4)", "N'Ж😀'", "Ж😀", "Ж😀 "),
          new Sample("nvarchar(10)", "N'日本'", "日本", "日本"),
          new Sample("nvarchar(max)", "N''", "", ""),
          new Sample("text", "'old'", "old", "old"),
          new Sample("ntext", "N'Ж'", "Ж", "Ж"),
          new Sample("binary(4)", "0x01FF", new byte[] {1, -1}, "01ff0000"),
          new Sample("varbinary(8)", "0x", new byte[0], ""),
          new Sample("varbinary(max)", "0xCAFE", new byte[] {-54, -2}, "cafe"),
          new Sample("image", "0xCAFE", new byte[] {-54, -2}, "cafe"),
          new Sample("date", "'0001-01-01'", LocalDate.of(1, 1, 1), "0001-01-01"),
          new Sample(
              "datetime",
              "'1753-01-01 00:00:00.007'",
              LocalDateTime.parse("1753-01-01T00:00:00.007"),
              "1753-01-01T00:00:00.007"),
          new Sample(
              "smalldatetime",
              "'2079-06-06T23:58:31'",
              LocalDateTime.parse("2079-06-06T23:58:31"),
              "2079-06-06T23:59"),
          new Sample(
              "datetime2(7)",
              "'9999-12-31 23:59:59.9999999'",
              LocalDateTime.parse("9999-12-31T23:59:59.999999900"),
              "9999-12-31T23:59:59.999999900"),
          new Sample(
              "datetime2(0)",
              "'2020-02-29 12:00:00.5'",
              LocalDateTime.parse("2020-02-29T12:00:00.5"),
              "2020-02-29T12:00:01"),
          new Sample(
              "uniqueidentifier",
              "'6F9619FF-8B86-D011-B42D-00C04FC964FF'",
              "6F9619FF-8B86-D011-B42D-00C04FC964FF",
              "6F9619FF-8B86-D011-B42D-00C04FC964FF"),
          new Sample("xml", "N'<a>Ж</a>'", "<a>Ж</a>", "<a>Ж</a>"));

  static Stream<Arguments> samples() {
    return Stream.of(JdbcDriver.values())
        .flatMap(driver -> SAMPLES.stream().map(sample -> Arguments.of(driver, sample)));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void comesOutAsItWentIn(JdbcDriver driver, Sample sample) throws Exception {
    try (TestDatabase database = TestDatabase.start();
        Connection connection = driver.connect(database.simulator(), TestDatabase.NAME)) {
      TestDatabase.run(
          connection,
          "CREATE TABLE t (id int NOT NULL PRIMARY KEY, nullable "
              + sample.type()
              + " NULL, required "
              + sample.type()
              + " NOT NULL)");
      TestDatabase.capture(connection, "t");
      TestDatabase.run(
          connection,
          "INSERT INTO t VALUES (1, NULL, "
              + sample.literal()
              + "), (2, "
              + sample.literal()
              + ", "
              + sample.literal()
              + ")");
      insert(connection, sample);

      List<String> values = List.of("null", sample.text(), sample.text());
      assertThat(read(connection, "SELECT nullable FROM t ORDER BY id")).isEqualTo(values);
      assertThat(read(connection, "SELECT required FROM t"))
          .containsExactly(sample.text(), sample.text(), sample.text());
      assertThat(
              read(
                  connection,
                  TestDatabase.changesOf("t", "nullable").replace("__$operation, ", "")))
          .isEqualTo(values);
      assertThat(database.simulator().unknownStatements()).isEmpty();
    }
  }

  private static void insert(Connection connection, Sample sample) throws Exception {
    try (PreparedStatement insert = connection.prepareStatement("INSERT INTO t VALUES (3, ?, ?)")) {
      insert.setObject(1, sample.parameter());
      insert.setObject(2, sample.parameter());
      assertThat(insert.executeUpdate()).isEqualTo(1);
    }
  }

  private static List<String> read(Connection connection, String query) throws Exception {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      List<String> values = new java.util.ArrayList<>();
      while (rows.next()) {
        Object value = rows.getObject(1);
        values.add(
            value instanceof Timestamp
                ? rows.getObject(1, LocalDateTime.class).toString()
                : value instanceof byte[] bytes
                    ? java.util.HexFormat.of().formatHex(bytes)
                    : value instanceof BigDecimal number
                        ? number.toPlainString()
                        : String.valueOf(value));
      }
      return values;
    }
  }

  static Stream<Arguments> times() {
    return Stream.of(JdbcDriver.values())
        .flatMap(
            driver ->
                Stream.of(
                    Arguments.of(driver, "time(7)", "23:59:59.9999999", "23:59:59.9999999"),
                    Arguments.of(driver, "time(0)", "12:30:00.4", "12:30:00"),
                    Arguments.of(
                        driver,
                        "datetimeoffset(7)",
                        "1969-12-31 23:59:59.1234567 -07:30",
                        "1969-12-31 23:59:59.1234567 -07:30"),
                    Arguments.of(
                        driver,
                        "datetimeoffset(0)",
                        "2020-01-01 00:00:00 +14:00",
                        "2020-01-01 00:00:00 +14:00"),
                    Arguments.of(driver, "rowversion", null, "00000000000007D1")));
  }

  /** Types whose objects are the driver's own, or lose digits: read as text. */
  @ParameterizedTest
  @MethodSource("times")
  void readsAsText(JdbcDriver driver, String type, String value, String text) throws Exception {
    try (TestDatabase database = TestDatabase.start();
        Connection connection = driver.connect(database.simulator(), TestDatabase.NAME)) {
      TestDatabase.run(connection, "CREATE TABLE t (id int PRIMARY KEY, v " + type + ")");
      TestDatabase.capture(connection, "t");
      String inserted =
          value == null
              ? "INSERT INTO t (id) VALUES (1)"
              : "INSERT INTO t VALUES (1, '" + value + "')";
      TestDatabase.run(connection, inserted);

      assertThat(string(connection, "SELECT v FROM t")).isEqualTo(text);
      assertThat(string(connection, TestDatabase.changesOf("t", "v").replace("__$operation, ", "")))
          .isEqualTo(text);
    }
  }

  private static String string(Connection connection, String query) throws Exception {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }
}
