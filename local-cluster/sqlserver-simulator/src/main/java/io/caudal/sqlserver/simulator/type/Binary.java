package io.caudal.sqlserver.simulator.type;

import java.util.Arrays;
import java.util.HexFormat;

/** Bytes as a value, ordered as unsigned. */
public final class Binary implements Comparable<Binary> {

  private final byte[] bytes;

  private Binary(byte[] bytes) {
    this.bytes = bytes;
  }

  public static Binary of(byte[] bytes) {
    return new Binary(bytes.clone());
  }

  public static Binary ofHex(String digits) {
    return new Binary(HexFormat.of().parseHex(digits.length() % 2 == 0 ? digits : "0" + digits));
  }

  public static Binary ofLong(long number) {
    return new Binary(java.nio.ByteBuffer.allocate(Long.BYTES).putLong(number).array());
  }

  public byte[] toBytes() {
    return bytes.clone();
  }

  public int length() {
    return bytes.length;
  }

  /** Cut to, or filled with zeros up to, that many bytes at the right. */
  public Binary resized(int length) {
    return bytes.length == length ? this : new Binary(Arrays.copyOf(bytes, length));
  }

  /** The last bytes, filled with zeros at the left. */
  public Binary rightmost(int length) {
    byte[] result = new byte[length];
    int count = Math.min(length, bytes.length);
    System.arraycopy(bytes, bytes.length - count, result, length - count, count);
    return new Binary(result);
  }

  /** The number that the last eight bytes make. */
  public long toLong() {
    return java.nio.ByteBuffer.wrap(rightmost(Long.BYTES).bytes).getLong();
  }

  public String toHex() {
    return HexFormat.of().withUpperCase().formatHex(bytes);
  }

  @Override
  public int compareTo(Binary other) {
    int length = Math.max(bytes.length, other.bytes.length);
    return Arrays.compareUnsigned(resized(length).bytes, other.resized(length).bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Binary binary && Arrays.equals(bytes, binary.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "0x" + toHex();
  }
}
