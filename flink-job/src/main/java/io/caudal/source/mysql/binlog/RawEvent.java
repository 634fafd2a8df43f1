package io.caudal.source.mysql.binlog;

import com.github.shyiko.mysql.binlog.event.EventHeaderV4;
import com.github.shyiko.mysql.binlog.event.deserialization.EventHeaderV4Deserializer;
import com.github.shyiko.mysql.binlog.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * An event of the log as the server sends it: a header of 19 bytes, a body, and a checksum if the
 * log has them.
 *
 * @see <a
 *     href="https://dev.mysql.com/doc/dev/mysql-server/latest/page_protocol_replication_binlog_event.html">MySQL:
 *     binlog event</a>
 */
final class RawEvent {

  static final int HEADER = 19;

  private static final int TYPE = 4;
  private static final int LENGTH = 9;
  private static final int NEXT_POSITION = 13;
  private static final int FLAGS = 17;
  private static final int ARTIFICIAL = 0x20;
  private static final int MAY_BE_IGNORED = 0x80;

  private final byte[] bytes;

  private RawEvent(byte[] bytes) {
    this.bytes = bytes;
  }

  /** An event of these bytes, which are not copied. */
  static RawEvent of(byte[] bytes) {
    return new RawEvent(bytes);
  }

  /** Reads the next event of a stream, which must have one. */
  static RawEvent read(ByteArrayInputStream in) throws IOException {
    byte[] header = in.read(HEADER);
    int length = littleEndian(header).getInt(LENGTH);
    byte[] bytes = Arrays.copyOf(header, Math.max(length, HEADER));
    in.fill(bytes, HEADER, bytes.length - HEADER);
    return new RawEvent(bytes);
  }

  /** The number of its kind. */
  int type() {
    return bytes[TYPE] & 0xFF;
  }

  /** Whether a reader that does not know the kind may leave it out, as the server says. */
  boolean mayBeIgnored() {
    return has(MAY_BE_IGNORED);
  }

  /** Whether the server made it up: no log has it. */
  boolean isArtificial() {
    return has(ARTIFICIAL);
  }

  private boolean has(int flag) {
    return (littleEndian(bytes).getShort(FLAGS) & flag) != 0;
  }

  /** Where the next event is in the log's file; 0 if it does not say. */
  long nextPosition() {
    return Integer.toUnsignedLong(littleEndian(bytes).getInt(NEXT_POSITION));
  }

  /** Has it say where the next event is; of a place beyond 4 GiB, the log has the last 32 bits. */
  void setNextPosition(long position) {
    littleEndian(bytes).putInt(NEXT_POSITION, (int) position);
  }

  /** Where the log goes on in its next file, if it is an event that says so. */
  long rotatedTo() {
    return littleEndian(bytes).getLong(HEADER);
  }

  EventHeaderV4 header() throws IOException {
    return new EventHeaderV4Deserializer().deserialize(new ByteArrayInputStream(bytes));
  }

  /** All bytes, to be read; what is written into them changes the event. */
  byte[] bytes() {
    return bytes;
  }

  ByteArrayInputStream stream() {
    return new ByteArrayInputStream(bytes);
  }

  /** The same event with that many more bytes at its end. */
  RawEvent padded(int more) {
    if (more == 0) {
      return this;
    }
    byte[] longer = Arrays.copyOf(bytes, bytes.length + more);
    littleEndian(longer).putInt(LENGTH, longer.length);
    return new RawEvent(longer);
  }

  /** How long an event is, by its header. */
  static int length(byte[] header) {
    return littleEndian(header).getInt(LENGTH);
  }

  private static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
