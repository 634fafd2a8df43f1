package io.caudal.sqlserver.simulator.type;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Reads a message from its first byte to its last. */
public final class LittleEndianReader {

  private final ByteBuffer bytes;

  public LittleEndianReader(byte[] message) {
    this.bytes = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
  }

  public int u8() {
    return bytes.get() & 0xFF;
  }

  public int u16() {
    return bytes.getShort() & 0xFFFF;
  }

  public int i32() {
    return bytes.getInt();
  }

  public long i64() {
    return bytes.getLong();
  }

  /** An unsigned number of so many bytes. */
  public long number(int length) {
    long result = 0;
    for (int i = 0; i < length; i++) {
      result |= (long) u8() << (8 * i);
    }
    return result;
  }

  public byte[] raw(int length) {
    byte[] result = new byte[length];
    bytes.get(result);
    return result;
  }

  /** A text of so many characters. */
  public String utf16(int characters) {
    return new String(raw(2 * characters), StandardCharsets.UTF_16LE);
  }

  public String shortText() {
    return utf16(u8());
  }

  public boolean hasMore() {
    return bytes.hasRemaining();
  }

  /** How many bytes are left. */
  public int remaining() {
    return bytes.remaining();
  }

  /** The next byte, which stays unread. */
  public int peek() {
    return bytes.get(bytes.position()) & 0xFF;
  }

  public LittleEndianReader at(int position) {
    bytes.position(position);
    return this;
  }

  public LittleEndianReader skip(int count) {
    return at(bytes.position() + count);
  }
}
