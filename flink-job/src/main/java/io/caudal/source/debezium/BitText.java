package io.caudal.source.debezium;

import java.nio.ByteBuffer;

/** A string of bits as zeros and ones. */
final class BitText {

  private BitText() {}

  /**
   * The text, the most significant bit first.
   *
   * @param value bytes, the least significant first
   * @param length how many bits the column has
   */
  static String of(Object value, int length) {
    byte[] bytes = value instanceof byte[] ? (byte[]) value : ((ByteBuffer) value).array();
    StringBuilder text = new StringBuilder(length);
    for (int bit = length - 1; bit >= 0; bit--) {
      boolean set = bit / 8 < bytes.length && (bytes[bit / 8] >> (bit % 8) & 1) == 1;
      text.append(set ? '1' : '0');
    }
    return text.toString();
  }
}
