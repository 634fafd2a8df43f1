package io.caudal.source.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ExtendedWkbTest {

  private static final String POINT_1_2 = "000000000000F03F0000000000000040";

  @Test
  void keepsTheReferenceSystem() {
    assertThat(ExtendedWkb.ofMySql(bytes("E6100000" + "0101000000" + POINT_1_2)))
        .isEqualTo("0101000020" + "E6100000" + POINT_1_2);
  }

  @Test
  void isPlainWithoutReferenceSystem() {
    assertThat(ExtendedWkb.ofMySql(bytes("00000000" + "0101000000" + POINT_1_2)))
        .isEqualTo("0101000000" + POINT_1_2);
  }

  @Test
  void refusesOtherBytes() {
    assertThatThrownBy(() -> ExtendedWkb.ofMySql(new byte[3]))
        .hasMessage("not a spatial value as MySQL stores it");
  }

  private static byte[] bytes(String hex) {
    byte[] number = new BigInteger("01" + hex, 16).toByteArray();
    return Arrays.copyOfRange(number, 1, number.length);
  }
}
