package io.caudal.source.value;

import java.nio.ByteBuffer;

/** A string of bits as zeros and ones. */
public final class BitText {

  private BitText() {}

  /**
   * The text, the most significant bit first.
   *
   * @param value bytes, the least significant first
   * @param length how many bits the column has
   */
  public static String of(Object value, int length) {
    byte[] bytes = value instanceof byte[] ? (byte[]) value : ((ByteBuffer) value).array();
    return littleEndian(bytes, length);
  }

  /** The text of bytes of which the most significant is the first. */
  public static String ofBigEndian(byte[] value, int length) {
    byte[] bytes = new byte[value.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = value[value.length - 1 - i];
    }
    return littleEndian(bytes, length);
  }

  private static String littleEndian(byte[] bytes, int length) {
    StringBuilder text = new StringBuilder(length);
    for (int bit = length - 1; bit >= 0; bit--) {
      boolean set = bit / 8 < bytes.length && (bytes[bit / 8] >> (bit % 8) & 1) == 1;
      text.append(set ? '1' : '0');
    }
    return text.toString();
  }
}
