package io.caudal.change;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.flink.table.data.StringData;

/**
 * The text of {@code cdc_position}: the generation, then the parts of a place in a source's log,
 * each of a fixed width, joined by hyphens, so that comparing texts compares places.
 *
 * <p>A source writes the parts when it reads a change; the generation, which is known only from the
 * job's state, is written in front of them when the row is routed. Both go into one array.
 */
public final class SourcePosition {

  private static final int GENERATION_DIGITS = 10;
  private static final int RADIX = 10;
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private final byte[] text;
  private int next;

  private SourcePosition(int width) {
    this.text = new byte[GENERATION_DIGITS + width];
    Arrays.fill(text, 0, GENERATION_DIGITS, (byte) '0');
    this.next = GENERATION_DIGITS;
  }

  /**
   * Starts a position.
   *
   * @param width the number of characters of all parts, each with the hyphen before it
   */
  public static SourcePosition ofWidth(int width) {
    return new SourcePosition(width);
  }

  /** The position of a row read by a snapshot: below every logged position of the same source. */
  public static byte[] ofSnapshot(int width) {
    SourcePosition position = new SourcePosition(width);
    Arrays.fill(position.text, (byte) '0');
    position.text[GENERATION_DIGITS] = '-';
    return position.text;
  }

  /**
   * The position of a generation itself: above all of earlier generations, and below all else of
   * its own.
   */
  static byte[] ofGeneration() {
    return new SourcePosition(0).text;
  }

  /** Whether that is the position of a generation itself. */
  static boolean isOfGeneration(byte[] position) {
    return position.length == GENERATION_DIGITS;
  }

  /** Adds a part as decimal digits, zeros in front. */
  public SourcePosition decimal(long value, int digits) {
    long rest = value;
    text[next] = '-';
    for (int i = next + digits; i > next; i--) {
      text[i] = (byte) ('0' + rest % RADIX);
      rest /= RADIX;
    }
    next += digits + 1;
    return this;
  }

  /** Adds a part as 16 hexadecimal digits, the value taken as unsigned. */
  public SourcePosition hexadecimal(long value) {
    text[next] = '-';
    for (int digit = 0; digit < Long.BYTES * 2; digit++) {
      text[next + 1 + digit] = HEX[(int) (value >>> (60 - 4 * digit)) & 0xf];
    }
    next += Long.BYTES * 2 + 1;
    return this;
  }

  /** Adds a part that is ASCII of one width already, and sorts as text. */
  public SourcePosition text(String part) {
    text[next] = '-';
    for (int i = 0; i < part.length(); i++) {
      text[next + 1 + i] = (byte) part.charAt(i);
    }
    next += part.length() + 1;
    return this;
  }

  /** The text as ASCII with the generation still zero; the caller owns the array. */
  public byte[] toBytes() {
    return text;
  }

  /**
   * Writes the generation into a position, in place.
   *
   * @param generation seconds since 1970 at which this history began
   */
  static StringData inGeneration(byte[] position, long generation) {
    long rest = generation;
    for (int i = GENERATION_DIGITS - 1; i >= 0; i--) {
      position[i] = (byte) ('0' + rest % RADIX);
      rest /= RADIX;
    }
    return StringData.fromBytes(position);
  }
}
