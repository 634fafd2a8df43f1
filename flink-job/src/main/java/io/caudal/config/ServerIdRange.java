package io.caudal.config;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The numbers under which the readers of one source present themselves to MySQL as replicas, one a
 * reader. No two replicas of a server may share one.
 */
public final class ServerIdRange implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final Pattern FORMAT = Pattern.compile("([0-9]{1,10})(?:\\s*-\\s*([0-9]{1,10}))?");
  private static final long DEFAULT_WIDTH = 64;
  private static final long DEFAULT_FLOOR = 1 << 24;

  private final long first;
  private final long last;

  private ServerIdRange(long first, long last) {
    this.first = first;
    this.last = last;
  }

  /**
   * Reads {@code 5400-5463} or {@code 5400}.
   *
   * @throws IllegalArgumentException unless 1 &lt;= first &lt;= last &lt; 2<sup>31</sup>, which is
   *     as far as Flink CDC goes
   */
  static ServerIdRange parse(String text) {
    Matcher matcher = FORMAT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a range of numbers");
    }
    long first = Long.parseLong(matcher.group(1));
    String end = matcher.group(2);
    long last = end == null ? first : Long.parseLong(end);
    if (first < 1 || last < first || last > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("not a range of server ids");
    }
    return new ServerIdRange(first, last);
  }

  /**
   * 64 numbers above those that people assign by hand, always the same for one lake and source, and
   * most likely others for another.
   */
  static ServerIdRange derivedFrom(String lakePath, String source) {
    CRC32 hash = new CRC32();
    hash.update((lakePath + "\n" + source).getBytes(StandardCharsets.UTF_8));
    long ranges = (Integer.MAX_VALUE - DEFAULT_FLOOR) / DEFAULT_WIDTH;
    long first = DEFAULT_FLOOR + hash.getValue() % ranges * DEFAULT_WIDTH;
    return new ServerIdRange(first, first + DEFAULT_WIDTH - 1);
  }

  /** Inclusive. */
  public long first() {
    return first;
  }

  /** Inclusive. */
  public long last() {
    return last;
  }

  /** How many readers the range is good for. */
  public long width() {
    return last - first + 1;
  }

  boolean overlaps(ServerIdRange other) {
    return first <= other.last && other.first <= last;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ServerIdRange
        && first == ((ServerIdRange) other).first
        && last == ((ServerIdRange) other).last;
  }

  @Override
  public int hashCode() {
    return Objects.hash(first, last);
  }

  /** {@code first-last}, as Flink CDC reads it. */
  @Override
  public String toString() {
    return first + "-" + last;
  }
}
