package io.caudal.source.postgres;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads arrays as PostgreSQL writes them, such as {@code {1,NULL,"a b"}}, and writes them as JSON.
 *
 * @see <a href="https://www.postgresql.org/docs/current/arrays.html#ARRAYS-IO">PostgreSQL: array
 *     input and output syntax</a>
 */
final class ArrayLiteral {

  private static final Set<String> NUMBERS =
      Set.of("_int2", "_int4", "_int8", "_oid", "_float4", "_float8", "_numeric");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
  private static final String TRUTH = "_bool";
  private static final String BOXES = "_box";

  private final String literal;
  private final String type;
  private final char delimiter;
  private final StringBuilder json = new StringBuilder();

  private ArrayLiteral(String literal, String type) {
    this.literal = literal;
    this.type = type;
    this.delimiter = type.equals(BOXES) ? ';' : ',';
  }

  /**
   * The array as JSON: numbers and truth values as such, all other elements as strings.
   *
   * @param type the name of the array's type in {@code pg_type}, such as {@code _int4}
   */
  static String toJson(String literal, String type) {
    return new ArrayLiteral(literal, type).convert();
  }

  private String convert() {
    // Bounds other than 1 are written in front, as in [0:1]={5,6}; JSON has no place for them.
    int place = literal.startsWith("[") ? literal.indexOf('=') + 1 : 0;
    while (place < literal.length()) {
      char next = literal.charAt(place);
      if (next == '{' || next == '}') {
        json.append(next == '{' ? '[' : ']');
        place++;
      } else if (next == delimiter) {
        json.append(',');
        place++;
      } else if (next == '"') {
        place = quoted(place + 1);
      } else {
        place = plain(place);
      }
    }
    return json.toString();
  }

  private int quoted(int start) {
    StringBuilder element = new StringBuilder();
    int place = start;
    while (literal.charAt(place) != '"') {
      if (literal.charAt(place) == '\\') {
        place++;
      }
      element.append(literal.charAt(place));
      place++;
    }
    string(element);
    return place + 1;
  }

  private int plain(int start) {
    int end = start;
    while (literal.charAt(end) != delimiter && literal.charAt(end) != '}') {
      end++;
    }
    String element = literal.substring(start, end);
    if (element.equals("NULL")) {
      json.append("null");
    } else if (NUMBERS.contains(type) && NUMBER.matcher(element).matches()) {
      json.append(element);
    } else if (type.equals(TRUTH)) {
      json.append(element.startsWith("t"));
    } else {
      string(element);
    }
    return end;
  }

  private void string(CharSequence element) {
    json.append('"');
    JsonStringEncoder.getInstance().quoteAsString(element, json);
    json.append('"');
  }
}
