package io.caudal.sqlserver.simulator.type;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/** Values as text. */
final class Texts {

  private Texts() {}

  static String of(Object value, SqlType from) {
    if (value instanceof String text) {
      return text;
    } else if (value instanceof Boolean bit) {
      return bit ? "1" : "0";
    } else if (value instanceof UUID guid) {
      return guid.toString().toUpperCase(Locale.ROOT);
    } else if (value instanceof Binary binary) {
      return new String(binary.toBytes(), Collation.CODE_PAGE);
    } else if (value instanceof Double || value instanceof Float) {
      return Numbers.approximateText(value);
    } else if (value instanceof BigDecimal number) {
      boolean money = from.kind() == Kind.MONEY || from.kind() == Kind.SMALLMONEY;
      return (money ? number.setScale(2, RoundingMode.HALF_UP) : number).toPlainString();
    } else if (from.kind().family() == Kind.Family.TEMPORAL) {
      return TemporalText.format(value, from);
    }
    return value.toString();
  }

  static String fitted(String text, SqlType to) {
    if (to.length() <= 0) {
      return text;
    }
    String cut = text.length() > to.length() ? text.substring(0, to.length()) : text;
    return to.kind().isPadded() ? cut + " ".repeat(to.length() - cut.length()) : cut;
  }

  static byte[] bytes(String text, SqlType type) {
    return text.getBytes(
        type.kind().family() == Kind.Family.TEXT ? Collation.CODE_PAGE : StandardCharsets.UTF_16LE);
  }
}
