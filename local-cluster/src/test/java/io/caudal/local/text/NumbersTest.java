package io.caudal.local.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class NumbersTest {

  @Test
  void groupsDigits() {
    assertThat(Numbers.grouped(1_234_567)).isEqualTo("1,234,567");
  }

  @Test
  void durationsHaveTheUnitThatFits() {
    assertThat(Numbers.millis(240)).isEqualTo("240 ms");
    assertThat(Numbers.millis(5_240)).isEqualTo("5.2 s");
    assertThat(Numbers.duration(Duration.ofSeconds(185))).isEqualTo("3 min 5 s");
  }
}
