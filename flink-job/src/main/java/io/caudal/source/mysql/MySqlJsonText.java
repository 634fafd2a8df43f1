package io.caudal.source.mysql;

import com.github.shyiko.mysql.binlog.event.deserialization.ColumnType;
import com.github.shyiko.mysql.binlog.event.deserialization.json.JsonFormatter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Base64;
import java.util.Locale;

/** Writes a JSON document as MySQL shows it, without its blanks. */
final class MySqlJsonText implements JsonFormatter {

  private static final String HEX = "0123456789abcdef";
  private static final String ESCAPED = "\b\t\n\f\r\"\\";
  private static final String ESCAPES = "btnfr\"\\";

  /** MySQL breaks a long value into lines of that length. */
  private static final Base64.Encoder BASE64 = Base64.getMimeEncoder(76, new byte[] {'\n'});

  private final StringBuilder text = new StringBuilder();

  @Override
  public void beginObject(int size) {
    text.append('{');
  }

  @Override
  public void beginArray(int size) {
    text.append('[');
  }

  @Override
  public void endObject() {
    text.append('}');
  }

  @Override
  public void endArray() {
    text.append(']');
  }

  @Override
  public void name(String name) {
    value(name);
    text.append(':');
  }

  @Override
  public void nextEntry() {
    text.append(',');
  }

  @Override
  public void value(String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      append(value.charAt(i));
    }
    text.append('"');
  }

  private void append(char c) {
    int escape = ESCAPED.indexOf(c);
    if (escape >= 0) {
      text.append('\\').append(ESCAPES.charAt(escape));
    } else if (c < ' ') {
      text.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xF));
    } else {
      text.append(c);
    }
  }

  @Override
  public void value(int value) {
    text.append(value);
  }

  @Override
  public void value(long value) {
    text.append(value);
  }

  @Override
  public void value(double value) {
    text.append(MySqlDouble.text(value));
  }

  @Override
  public void value(BigInteger value) {
    text.append(value);
  }

  @Override
  public void value(BigDecimal value) {
    text.append(value.toPlainString());
  }

  @Override
  public void value(boolean value) {
    text.append(value);
  }

  @Override
  public void valueNull() {
    text.append("null");
  }

  @Override
  public void valueYear(int year) {
    text.append(year);
  }

  @Override
  public void valueDate(int year, int month, int day) {
    value(date(year, month, day));
  }

  @Override
  public void valueDatetime(
      int year, int month, int day, int hour, int minute, int second, int micros) {
    value(date(year, month, day) + " " + time(hour, minute, second, micros));
  }

  @Override
  public void valueTime(int hour, int minute, int second, int micros) {
    value((hour < 0 ? "-" : "") + time(Math.abs(hour), minute, second, micros));
  }

  @Override
  public void valueTimestamp(long seconds, int micros) {
    throw new IllegalArgumentException("a JSON document has a timestamp in seconds");
  }

  @Override
  public void valueOpaque(ColumnType type, byte[] value) {
    value("base64:type" + type.getCode() + ":" + BASE64.encodeToString(value));
  }

  private static String date(int year, int month, int day) {
    return String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
  }

  private static String time(int hour, int minute, int second, int micros) {
    return String.format(Locale.ROOT, "%02d:%02d:%02d.%06d", hour, minute, second, micros);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
