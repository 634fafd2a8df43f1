package io.caudal.sqlserver.simulator.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caudal.sqlserver.simulator.type.Binary;
import io.caudal.sqlserver.simulator.type.LittleEndianReader;
import io.caudal.sqlserver.simulator.type.LittleEndianWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class ValueCodecTest {

  private static final List<Object> VALUES =
      Arrays.asList(
          null,
          true,
          false,
          Long.MIN_VALUE,
          new BigDecimal("-12345678901234567890123456789012345.678"),
          new BigDecimal("0.00"),
          -0.0f,
          Double.MIN_VALUE,
          -0.0d,
          "",
          "añ\u0081",
          "Ж€😀",
          "half a pair: \uD83D",
          Binary.of(new byte[0]),
          Binary.ofHex("00FF"),
          LocalDate.of(1, 1, 1),
          LocalTime.MAX,
          LocalDateTime.parse("9999-12-31T23:59:59.999999900"),
          OffsetDateTime.parse("0001-01-01T00:00:00.0000001+14:00"),
          OffsetDateTime.parse("9999-12-31T23:59:59-13:59"),
          UUID.fromString("6F9619FF-8B86-D011-B42D-00C04FC964FF"));

  @Test
  void readsWhatWasWritten() {
    LittleEndianWriter out = new LittleEndianWriter();
    VALUES.forEach(value -> ValueCodec.write(out, value));
    LittleEndianReader in = new LittleEndianReader(out.toBytes());

    for (Object value : VALUES) {
      assertThat(ValueCodec.read(in)).isEqualTo(value);
    }
    assertThat(in.hasMore()).isFalse();
  }

  @Test
  void refusesWhatNoColumnHolds() {
    assertThatThrownBy(() -> ValueCodec.write(new LittleEndianWriter(), 1))
        .hasMessage("no value of a column: class java.lang.Integer");
    assertThatThrownBy(() -> ValueCodec.read(new LittleEndianReader(new byte[] {99})))
        .hasMessage("no tag of a value: 99");
  }
}
