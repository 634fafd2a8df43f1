package io.caudal.local.rows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HexFormat;

/**
 * One text for one value, whatever database or file it was read from. Numbers are plain, decimals
 * keep their scale, timestamps are in UTC with the milliseconds that the lake keeps (finer digits
 * are cut off towards the past), bytes are lower-case hex.
 */
public final class CanonicalText {

  private static final HexFormat HEX = HexFormat.of();

  private CanonicalText() {}

  public static String of(BigDecimal value) {
    return value.toPlainString();
  }

  public static String of(boolean value) {
    return value ? "true" : "false";
  }

  public static String of(float value) {
    return Float.toString(value);
  }

  public static String of(double value) {
    return Double.toString(value);
  }

  public static String of(byte[] value) {
    return HEX.formatHex(value);
  }

  /** {@code YYYY-MM-DD}. */
  public static String of(LocalDate value) {
    StringBuilder text = new StringBuilder(10);
    date(text, value);
    return text.toString();
  }

  /** {@code YYYY-MM-DD HH:MM:SS.mmm}. */
  public static String of(LocalDateTime value) {
    StringBuilder text = new StringBuilder(23);
    date(text, value.toLocalDate());
    digits(text.append(' '), value.getHour(), 2);
    digits(text.append(':'), value.getMinute(), 2);
    digits(text.append(':'), value.getSecond(), 2);
    digits(text.append('.'), value.getNano() / 1_000_000, 3);
    return text.toString();
  }

  private static void date(StringBuilder text, LocalDate value) {
    if (value.getYear() < 0) {
      text.append('-');
    }
    digits(text, Math.abs(value.getYear()), 4);
    digits(text.append('-'), value.getMonthValue(), 2);
    digits(text.append('-'), value.getDayOfMonth(), 2);
  }

  private static void digits(StringBuilder text, int value, int width) {
    String plain = Integer.toString(value);
    text.append("0".repeat(Math.max(0, width - plain.length()))).append(plain);
  }
}
