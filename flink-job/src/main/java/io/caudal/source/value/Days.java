package io.caudal.source.value;

/** Dates as days since 1970-01-01. */
public final class Days {

  /** 4714-11-24 BC and 5874897-12-31, the limits of PostgreSQL's dates; MySQL's are narrower. */
  private static final long FIRST = -2_440_588;

  private static final long LAST = 2_145_042_905;

  private Days() {}

  /**
   * The day as Flink's tables hold it.
   *
   * @throws IllegalArgumentException when it is what stands for infinity
   */
  public static int finite(long day) {
    if (day < FIRST || day > LAST) {
      throw new IllegalArgumentException(
          "the date is infinite, which the lake's dates cannot be. Correct the value");
    }
    return (int) day;
  }
}
