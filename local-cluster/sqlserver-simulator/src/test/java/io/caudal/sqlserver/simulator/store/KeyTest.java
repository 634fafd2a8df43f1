package io.caudal.sqlserver.simulator.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class KeyTest {

  @Test
  void edgesEncloseKeysThatBeginAlike() {
    Key key = Key.of(List.of(1L, "b"));

    assertThat(Key.before(List.of(1L))).isLessThan(key);
    assertThat(Key.after(List.of(1L))).isGreaterThan(key);
    assertThat(Key.after(List.of(1L))).isLessThan(Key.of(List.of(2L, "a")));
    assertThat(key).isLessThan(Key.of(List.of(1L, "C")));
  }
}
