package io.caudal.source.mysql;

import com.github.shyiko.mysql.binlog.event.deserialization.json.JsonBinary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The one text that a JSON document of MySQL gets, whether it was selected or logged: MySQL's own
 * without blanks between the tokens.
 */
final class MySqlJson {

  /** The first character that a text may begin with, beyond the kinds of binary values. */
  private static final int FIRST_OF_TEXT = 0x20;

  private MySqlJson() {}

  /**
   * A logged document.
   *
   * @param value null, or MySQL's binary form, or the text that MariaDB stores
   */
  static @Nullable String logged(@Nullable Object value) {
    if (!(value instanceof byte[])) {
      return (String) value;
    }
    byte[] bytes = (byte[]) value;
    if (bytes.length > 0 && (bytes[0] & 0xFF) >= FIRST_OF_TEXT) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    MySqlJsonText text = new MySqlJsonText();
    try {
      if (bytes.length == 0) {
        text.valueNull();
      } else {
        JsonBinary.parse(bytes, text);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return text.toString();
  }

  /** A selected document, without the blanks that are not in a string. */
  static @Nullable String compact(@Nullable String document) {
    if (document == null) {
      return null;
    }
    StringBuilder compact = new StringBuilder(document.length());
    boolean inString = false;
    for (int i = 0; i < document.length(); i++) {
      char c = document.charAt(i);
      if (c == '"') {
        inString = !inString;
      } else if (c == '\\') {
        compact.append(c);
        i++;
        c = document.charAt(i);
      }
      if (inString || c != ' ') {
        compact.append(c);
      }
    }
    return compact.toString();
  }
}
