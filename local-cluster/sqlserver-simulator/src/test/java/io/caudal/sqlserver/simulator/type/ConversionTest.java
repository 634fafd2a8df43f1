package io.caudal.sqlserver.simulator.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ConversionTest {

  private static final SqlType TEXT = SqlType.varchar(100);

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("12", SqlType.TINYINT, 12L),
        Arguments.of("1.005", SqlType.decimal(5, 2), new BigDecimal("1.01")),
        Arguments.of("true", SqlType.BIT, true),
        Arguments.of("1.00005", SqlType.of(Kind.MONEY), new BigDecimal("1.0001")),
        Arguments.of(
            "2020-01-01 00:00:00.002",
            SqlType.DATETIME,
            LocalDateTime.parse("2020-01-01T00:00:00.003")),
        Arguments.of(
            "2020-01-01 23:59:59.999", SqlType.DATETIME, LocalDateTime.parse("2020-01-02T00:00")),
        Arguments.of(
            "2020-01-01 00:00:29.998",
            SqlType.of(Kind.SMALLDATETIME),
            LocalDateTime.parse("2020-01-01T00:00")),
        Arguments.of(
            "2020-01-01 00:00:29.999",
            SqlType.of(Kind.SMALLDATETIME),
            LocalDateTime.parse("2020-01-01T00:01")),
        Arguments.of(
            "2020-01-01 12:00:00.55",
            SqlType.scaled(Kind.DATETIME2, 1),
            LocalDateTime.parse("2020-01-01T12:00:00.6")),
        Arguments.of("ab", SqlType.character(4), "ab  "),
        Arguments.of("abcdef", SqlType.varchar(3), "abc"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void convertsText(String text, SqlType type, Object value) {
    assertThat(Conversion.cast(text, TEXT, type)).isEqualTo(value);
  }

  @Test
  void datetimeHasThirdsOfHundredths() {
    assertThat(
            Conversion.cast(
                LocalDateTime.parse("2020-01-01T00:00:00.003"),
                SqlType.DATETIME,
                SqlType.scaled(Kind.DATETIME2, 7)))
        .isEqualTo(LocalDateTime.parse("2020-01-01T00:00:00.003333300"));
  }

  @Test
  void narrowTextLosesWhatTheCodePageLacks() {
    assertThat(Conversion.cast("€Ж", SqlType.nvarchar(5), SqlType.varchar(5))).isEqualTo("€?");
  }

  @Test
  void refusesWhatDoesNotFit() {
    assertError(() -> Conversion.cast(256L, SqlType.INT, SqlType.TINYINT), 220);
    assertError(() -> Conversion.cast("x", TEXT, SqlType.INT), 245);
    assertError(() -> Conversion.cast("2020-13-01", TEXT, SqlType.DATETIME), 241);
    assertError(() -> Conversion.cast("2020-01-01 00:00:00.0001", TEXT, SqlType.DATETIME), 241);
    assertError(() -> Conversion.cast("1752-01-01", TEXT, SqlType.DATETIME), 242);
    assertError(() -> Conversion.cast("1000", TEXT, SqlType.decimal(3, 0)), 8115);
    assertError(() -> Conversion.cast("no guid", TEXT, SqlType.GUID), 8169);
    assertError(() -> Conversion.assign("abcd", TEXT, SqlType.varchar(3), "c"), 2628);
    assertError(() -> Conversion.assign("ab", TEXT, SqlType.varbinary(3), "c"), 257);
  }

  private static void assertError(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable work, int number) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(SqlError.class, e -> assertThat(e.number()).isEqualTo(number));
  }
}
