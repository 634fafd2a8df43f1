package io.caudal.source.mysql.binlog;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EventKindsTest {

  private static final int MAY_BE_IGNORED = 0x80;

  @ParameterizedTest
  @ValueSource(ints = {2, 4, 15, 16, 19, 23, 30, 33, 34, 40, 160, 161, 162, 163, 164})
  void areRead(int type) {
    assertThatCode(() -> EventKinds.check(Events.of(type, 0))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(ints = {39, 42, 165, 166, 167, 168, 169, 170, 171, 43, 200})
  void areNeverSkippedUnread(int type) {
    assertThatThrownBy(() -> EventKinds.check(Events.of(type, 0)))
        .isInstanceOf(UnreadableLogException.class)
        .hasMessageStartingWith("the log has what cannot be read, and it is not skipped: ")
        .hasMessageContaining(", before position 1000. Put right");
  }

  @Test
  void areSkippedWhereTheServerSaysSo() {
    assertThatCode(() -> EventKinds.check(Events.of(43, MAY_BE_IGNORED)))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> EventKinds.check(Events.of(42, MAY_BE_IGNORED)))
        .hasMessageContaining("a transaction with a tagged GTID");
  }
}
