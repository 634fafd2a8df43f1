package io.caudal.sqlserver.simulator.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class OrderTest {

  /** The last group counts most, the first, from its last byte, least. */
  @Test
  void guidsAreOrderedByTheirLastGroup() {
    List<UUID> ordered =
        Stream.of(
                "ffffffff-ffff-ffff-ffff-000000000000",
                "00000100-0000-0000-0000-000000000001",
                "00000001-0000-0000-0000-000000000001",
                "00000000-0100-0000-0000-000000000001",
                "00000000-0000-0100-0000-000000000001",
                "00000000-0000-0000-0001-000000000001",
                "00000000-0000-0000-0100-000000000001",
                "00000000-0000-0000-0000-010000000000")
            .map(UUID::fromString)
            .toList();
    assertThat(ordered.stream().sorted(Values::compare)).isEqualTo(ordered);
  }

  @Test
  void textKnowsNeitherCaseNorTrailingBlanks() {
    assertThat(Values.compare("ABC  ", "abc")).isZero();
    assertThat(Values.compare("a", "B")).isNegative();
    assertThat(Values.compare("é", "e")).isPositive();
    assertThat(Values.identical("ABC", "abc")).isFalse();
  }

  @Test
  void nullComesFirst() {
    assertThat(Values.compareNullsFirst(null, 1L)).isNegative();
    assertThat(Values.compareNullsFirst(null, null)).isZero();
  }

  @Test
  void binariesAreUnsigned() {
    assertThat(Binary.ofHex("80")).isGreaterThan(Binary.ofHex("7F"));
    assertThat(Binary.ofHex("01FF").rightmost(1)).isEqualTo(Binary.ofHex("FF"));
    assertThat(Binary.ofHex("FF")).hasToString("0xFF");
  }
}
