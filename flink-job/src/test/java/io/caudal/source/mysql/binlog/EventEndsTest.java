package io.caudal.source.mysql.binlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EventEndsTest {

  private static final int QUERY = 2;
  private static final int ROTATE = 4;
  private static final int FORMAT_DESCRIPTION = 15;
  private static final int XID = 16;
  private static final int TABLE_MAP = 19;
  private static final int WRITE_ROWS = 23;
  private static final int HEARTBEAT = 27;
  private static final int ANNOTATE_ROWS = 160;
  private static final int START_ENCRYPTION = 164;
  private static final int ARTIFICIAL = 0x20;
  private static final int MAY_BE_IGNORED = 0x80;

  private final EventEnds ends = new EventEnds();

  /** As MariaDB 11.8 sends it, of a file that is not read from its beginning. */
  @Test
  void areCountedWithinATransaction() {
    assertThat(rotated(379)).isZero();
    assertThat(end(FORMAT_DESCRIPTION, 0, 252, 0)).isEqualTo(379);
    assertThat(end(QUERY, 8, 42, 421)).isEqualTo(421);
    assertThat(end(ANNOTATE_ROWS, 0, 49, 0)).isEqualTo(470);
    assertThat(end(TABLE_MAP, 0, 45, 0)).isEqualTo(515);
    assertThat(end(WRITE_ROWS, 0, 42, 0)).isEqualTo(557);
    assertThat(end(QUERY, 8, 80, 0)).isEqualTo(637);
    assertThat(end(XID, 0, 31, 668)).isEqualTo(668);
    assertThat(end(QUERY, 8, 42, 710)).isEqualTo(710);
    assertThat(end(TABLE_MAP, 0, 45, 0)).isEqualTo(755);
  }

  @Test
  void areCountedFromWhereTheReadingBeganOn() {
    rotated(470);
    end(FORMAT_DESCRIPTION, 0, 252, 0);
    assertThat(end(TABLE_MAP, 0, 45, 0)).isEqualTo(515);
    assertThat(end(WRITE_ROWS, 0, 42, 0)).isEqualTo(557);
  }

  @Test
  void areCountedAnewInTheNextFile() {
    rotated(379);
    end(QUERY, 8, 42, 421);
    end(ROTATE, 0, 44, 465);
    rotated(4);
    assertThat(end(FORMAT_DESCRIPTION, 0, 252, 256)).isEqualTo(256);
    assertThat(end(QUERY, 8, 42, 298)).isEqualTo(298);
    assertThat(end(TABLE_MAP, 0, 45, 0)).isEqualTo(343);
  }

  @ParameterizedTest
  @CsvSource({
    FORMAT_DESCRIPTION + ", 0",
    START_ENCRYPTION + ", " + MAY_BE_IGNORED,
    HEARTBEAT + ", 0",
    TABLE_MAP + ", " + ARTIFICIAL
  })
  void doNotCountWhatIsNotThere(int type, int flags) {
    rotated(379);
    assertThat(end(type, flags, 40, 0)).isEqualTo(379);
    assertThat(end(WRITE_ROWS, 0, 42, 0)).isEqualTo(421);
    assertThat(end(type, flags, 40, 0)).isEqualTo(421);
    assertThat(end(XID, 0, 31, 452)).isEqualTo(452);
  }

  @Test
  void areThoseThatEventsSay() {
    rotated(157);
    assertThat(end(TABLE_MAP, 0, 45, 202)).isEqualTo(202);
    assertThat(end(HEARTBEAT, 0, 39, 202)).isEqualTo(202);
    assertThat(end(WRITE_ROWS, 0, 42, 900)).isEqualTo(900);
    assertThat(end(WRITE_ROWS, 0, 42, 300)).isEqualTo(300);
  }

  /** The order of places stays right. */
  @Test
  void mayHaveGapsBeforeThem() {
    rotated(379);
    assertThat(end(WRITE_ROWS, 0, 42, 0)).isEqualTo(421);
    assertThat(end(XID, 0, 31, 1000)).isEqualTo(1000);
  }

  @Test
  void areRefusedWhereTheyDoNotFit() {
    rotated(379);
    end(WRITE_ROWS, 0, 42, 0);
    assertThat(end(HEARTBEAT, 0, 39, 421)).isEqualTo(421);
    end(WRITE_ROWS, 0, 42, 0);
    assertThatThrownBy(() -> end(XID, 0, 31, 493))
        .isInstanceOf(UnreadableLogException.class)
        .hasMessageContaining("before position 493: SET GLOBAL binlog_legacy_event_pos = ON. Put");
  }

  @Test
  void overflowAsTheLogsOwn() {
    rotated(0xFFFF_FFF0L);
    assertThat(end(WRITE_ROWS, 0, 42, 0)).isEqualTo(26);
    assertThat(end(XID, 0, 31, 57)).isEqualTo(57);
  }

  private long rotated(long position) {
    RawEvent event =
        Events.of(
            ROTATE,
            ARTIFICIAL,
            ByteBuffer.allocate(Long.BYTES + 1)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(position)
                .put((byte) 'b')
                .array());
    event.setNextPosition(0);
    ends.complete(event);
    return event.nextPosition();
  }

  /** What an event of that length says after, which says the given end before. */
  private long end(int type, int flags, int length, long said) {
    byte[] body = new byte[length - RawEvent.HEADER];
    if (type == ROTATE) {
      body[0] = 4;
    }
    RawEvent event = Events.of(type, flags, body);
    event.setNextPosition(said);
    ends.complete(event);
    return event.nextPosition();
  }
}
