package io.caudal.sqlserver.simulator.type;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Bytes of a message in the making. */
public final class LittleEndianWriter {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  public LittleEndianWriter u8(int value) {
    bytes.write(value);
    return this;
  }

  public LittleEndianWriter u16(int value) {
    return u8(value).u8(value >>> 8);
  }

  public LittleEndianWriter i32(int value) {
    return u16(value).u16(value >>> 16);
  }

  public LittleEndianWriter i64(long value) {
    return i32((int) value).i32((int) (value >>> 32));
  }

  /** The lowest bytes of a number. */
  public LittleEndianWriter number(long value, int length) {
    for (int i = 0; i < length; i++) {
      u8((int) (value >>> (8 * i)));
    }
    return this;
  }

  public LittleEndianWriter raw(byte[] value) {
    bytes.writeBytes(value);
    return this;
  }

  public LittleEndianWriter utf16(String value) {
    return raw(value.getBytes(StandardCharsets.UTF_16LE));
  }

  /** A text of at most 255 characters, after its length. */
  public LittleEndianWriter shortText(String value) {
    return u8(value.length()).utf16(value);
  }

  /** A text of at most 65,535 characters, after its length. */
  public LittleEndianWriter text(String value) {
    return u16(value.length()).utf16(value);
  }

  public int size() {
    return bytes.size();
  }

  public byte[] toBytes() {
    return bytes.toByteArray();
  }

  public void clear() {
    bytes.reset();
  }
}
