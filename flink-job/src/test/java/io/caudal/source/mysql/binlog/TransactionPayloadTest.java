package io.caudal.source.mysql.binlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TransactionPayloadTest {

  private static final int ZSTD = 0;
  private static final int CHECKSUM = 4;

  @Test
  void isUnpackedEventByEvent() throws IOException {
    byte[] events = concatenated(Events.of(2, 0, (byte) 7), Events.of(16, 0, (byte) 8, (byte) 9));
    TransactionPayload payload =
        TransactionPayload.open(payload(ZSTD, Zstd.compress(events), CHECKSUM));

    RawEvent first = payload.next().orElseThrow();
    assertThat(first.type()).isEqualTo(2);
    assertThat(first.bytes()).hasSize(RawEvent.HEADER + 1 + CHECKSUM);
    assertThat(RawEvent.length(first.bytes())).isEqualTo(RawEvent.HEADER + 1 + CHECKSUM);
    assertThat(first.bytes()[RawEvent.HEADER]).isEqualTo((byte) 7);
    RawEvent second = payload.next().orElseThrow();
    assertThat(second.type()).isEqualTo(16);
    assertThat(payload.next()).isEqualTo(Optional.empty());
  }

  @Test
  void isReadWhereItIsNotCompressedOrHasNoChecksum() throws IOException {
    byte[] events = concatenated(Events.of(2, 0, (byte) 7));
    TransactionPayload payload = TransactionPayload.open(payload(255, events, 0));
    assertThat(payload.next().orElseThrow().bytes()).isEqualTo(events);
    assertThat(payload.next()).isEmpty();
  }

  @Test
  void failsWhereItIsNotWhole() throws IOException {
    byte[] events = concatenated(Events.of(2, 0, (byte) 7));
    TransactionPayload half =
        TransactionPayload.open(payload(255, Arrays.copyOf(events, events.length - 1), 0));
    assertThatThrownBy(half::next).isInstanceOf(EOFException.class);
    assertThatThrownBy(() -> TransactionPayload.open(payload(1, events, 0)))
        .isInstanceOf(UnreadableLogException.class)
        .hasMessageContaining(": a transaction of the unknown compression 1. Put right");
  }

  private static RawEvent payload(int compression, byte[] packed, int checksum) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(new byte[] {2, (byte) (compression < 251 ? 1 : 3)});
    writePacked(body, compression);
    body.writeBytes(new byte[] {1, (byte) (packed.length < 251 ? 1 : 3)});
    writePacked(body, packed.length);
    body.write(0);
    body.writeBytes(packed);
    body.writeBytes(new byte[checksum]);
    return Events.of(40, 0, body.toByteArray());
  }

  private static void writePacked(ByteArrayOutputStream body, int number) {
    if (number < 251) {
      body.write(number);
    } else {
      body.writeBytes(new byte[] {(byte) 252, (byte) number, (byte) (number >> 8)});
    }
  }

  private static byte[] concatenated(RawEvent... events) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (RawEvent event : events) {
      all.writeBytes(event.bytes());
    }
    return all.toByteArray();
  }
}
