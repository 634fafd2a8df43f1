package io.caudal.local.tickit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class TickitDataTest {

  private static final Map<TickitTable, Long> SIZES =
      Map.of(
          TickitTable.SALES, 172_456L,
          TickitTable.LISTING, 192_497L,
          TickitTable.DATE, 365L,
          TickitTable.EVENT, 8_798L,
          TickitTable.VENUE, 202L,
          TickitTable.CATEGORY, 11L,
          TickitTable.USERS, 49_990L);

  @ParameterizedTest
  @EnumSource
  void hasTheSizesOfTheSample(TickitTable table) {
    assertThat(TickitData.scaled(1).rows(table)).isEqualTo(SIZES.get(table));
  }

  @Test
  void isTheSameOnEveryMachine() throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (TickitTable table : TickitTable.values()) {
      TickitData.scaled(0.1)
          .rowsOf(table)
          .forEach(row -> digest.update(row.toString().getBytes(StandardCharsets.UTF_8)));
    }
    assertThat(HexFormat.of().formatHex(digest.digest()))
        .isEqualTo("4b35b33b2fa8b5db18a4b08055ffd752b2452c341fd5c91876da1a82fd373d1a");
  }

  @ParameterizedTest
  @EnumSource
  void numbersTheRowsAndFillsTheColumns(TickitTable table) {
    TickitData data = TickitData.scaled(0.01);
    long first = table == TickitTable.DATE ? Season.FIRST_DATE_ID : 1;
    long[] expected = {first};
    assertThat(data.rowsOf(table))
        .allSatisfy(
            row -> {
              assertThat(row.size()).isEqualTo(table.columns().size());
              assertThat(row.value(0)).isEqualTo(Long.toString(expected[0]++));
            });
    assertThat(data.rowsOf(table)).hasSize((int) data.rows(table));
  }

  @ParameterizedTest
  @EnumSource
  void survivesTheSmallestScale(TickitTable table) {
    assertThat(TickitData.scaled(0.000_001).rowsOf(table)).isNotEmpty();
  }

  @Test
  void refusesScalesThatAreNone() {
    Stream.of(0.0, -1.0, 1_001.0, Double.NaN)
        .forEach(
            scale ->
                assertThatIllegalArgumentException()
                    .isThrownBy(() -> TickitData.scaled(scale))
                    .withMessage("the scale must be above 0 and at most 1000, but is " + scale));
  }
}
