package io.caudal.source.debezium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caudal.change.Column;
import io.caudal.change.TableId;
import io.debezium.time.MicroTime;
import io.debezium.time.MicroTimestamp;
import io.debezium.time.Timestamp;
import io.debezium.time.Year;
import io.debezium.time.ZonedTimestamp;
import java.math.BigDecimal;
import org.apache.flink.cdc.connectors.shaded.org.apache.kafka.connect.data.Decimal;
import org.apache.flink.cdc.connectors.shaded.org.apache.kafka.connect.data.Schema;
import org.apache.flink.table.data.DecimalData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.types.logical.DateType;
import org.apache.flink.table.types.logical.DecimalType;
import org.apache.flink.table.types.logical.IntType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.TimestampType;
import org.apache.flink.table.types.logical.TinyIntType;
import org.apache.flink.table.types.logical.VarCharType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueReadersTest {

  private static final TableId TABLE = TableId.of("postgres", "public", "t");

  @Test
  void aDecimalKeepsItsDigits() {
    assertThat(read(Decimal.schema(2), new DecimalType(8, 2), new BigDecimal("1.50")))
        .isEqualTo(DecimalData.fromBigDecimal(new BigDecimal("1.50"), 8, 2));
    assertThat(read(Schema.STRING_SCHEMA, new DecimalType(8, 2), "1.500"))
        .isEqualTo(DecimalData.fromBigDecimal(new BigDecimal("1.50"), 8, 2));
  }

  @Test
  void aDecimalThatDoesNotFitIsRefused() {
    assertThatThrownBy(() -> read(Schema.STRING_SCHEMA, new DecimalType(8, 2), "1.505"))
        .hasMessage("a number of 4 digits, 3 of them after the point, does not fit decimal(8,2)");
  }

  @Test
  void noDecimalIsNotANumber() {
    assertThatThrownBy(
            () -> read(Decimal.schema(2), new DecimalType(8, 2), DebeziumProperties.NOT_A_NUMBER))
        .hasMessage("it is NaN or infinite, which no decimal can be. Correct the value");
    assertThatThrownBy(() -> read(Schema.STRING_SCHEMA, new DecimalType(8, 2), "-Infinity"))
        .hasMessage("-Infinity is NaN or infinite, which no decimal can be. Correct the value");
  }

  @Test
  void aNumberOutOfRangeIsRefused() {
    assertThatThrownBy(() -> read(Schema.INT16_SCHEMA, new TinyIntType(), (short) 128))
        .hasMessage("128 is out of range for one byte");
  }

  @Test
  void theYearZeroIsWhatTheLogHasAs1900() {
    assertThat(read(Year.schema(), new IntType(), 1900)).isEqualTo(0);
    assertThat(read(Year.schema(), new IntType(), 1901)).isEqualTo(1901);
  }

  @ParameterizedTest
  @ValueSource(ints = {-2_440_588, -719_162, -1, 0, 2_145_042_905})
  void aDateIsADay(int day) {
    assertThat(read(io.debezium.time.Date.schema(), new DateType(), day)).isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MAX_VALUE, Integer.MIN_VALUE, -2_147_472_692})
  void aDateIsFinite(int day) {
    assertThatThrownBy(() -> read(io.debezium.time.Date.schema(), new DateType(), day))
        .hasMessage("the date is infinite, which the lake's dates cannot be. Correct the value");
  }

  @Test
  void aTimestampIsWithoutAZone() {
    TimestampData last = TimestampData.fromEpochMillis(-1, 999_000);
    assertThat(read(MicroTimestamp.schema(), new TimestampType(6), -1L)).isEqualTo(last);
    assertThat(read(ZonedTimestamp.schema(), new TimestampType(6), "1969-12-31T23:59:59.999999Z"))
        .isEqualTo(last);
    assertThat(read(Timestamp.schema(), new TimestampType(3), -1L))
        .isEqualTo(TimestampData.fromEpochMillis(-1));
  }

  @Test
  void aTimestampIsWithinTheYearsThatTheLakeHolds() {
    String message =
        "the time is infinite or outside the years 1 to 9999, which the lake's timestamps hold."
            + " Correct the value";
    assertThatThrownBy(() -> read(MicroTimestamp.schema(), new TimestampType(6), Long.MAX_VALUE))
        .hasMessage(message);
    assertThatThrownBy(() -> read(Timestamp.schema(), new TimestampType(3), Long.MIN_VALUE))
        .hasMessage(message);
    assertThatThrownBy(() -> read(ZonedTimestamp.schema(), new TimestampType(3), "-infinity"))
        .hasMessage(message);
    assertThatThrownBy(
            () -> read(ZonedTimestamp.schema(), new TimestampType(3), "+10000-01-01T00:00:00Z"))
        .hasMessage(message);
  }

  @Test
  void aNegativeTimeIsRefused() {
    assertThat(read(MicroTime.schema(), VarCharType.STRING_TYPE, 1L))
        .hasToString("00:00:00.000001");
    assertThatThrownBy(() -> read(MicroTime.schema(), VarCharType.STRING_TYPE, -1L))
        .hasMessageStartingWith("the time is negative");
  }

  @Test
  void aTextThatCarriesAReasonIsRefused() {
    assertThatThrownBy(
            () ->
                read(
                    Schema.STRING_SCHEMA,
                    VarCharType.STRING_TYPE,
                    UnreadableText.of("no such hour")))
        .hasMessage("no such hour");
  }

  private static Object read(Schema schema, LogicalType type, Object value) {
    return ValueReaders.of(schema, Column.of("c", type, "c"), TABLE).read(value);
  }
}
